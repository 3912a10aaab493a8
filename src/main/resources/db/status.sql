--liquibase formatted sql

--changeset vigie:incident-failures
--comment: the page of the state of our services looks for these every few seconds
create index incident_failures on incident (notified_at) where priority <= 2;

--changeset vigie:status-entry
--comment: what the public calendar and feed last said of an entry, so that subscribers are told of changes once
create table status_entry (
    id text primary key,
    said text not null,
    sequence integer not null,
    changed_at timestamptz not null
);
