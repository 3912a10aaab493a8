--liquibase formatted sql

--changeset vigie:incident-restricted
--comment: a security incident says only neutral words in its row; what it is about stands apart, for those who may read it
alter table incident add column restricted boolean not null default false;

create table incident_confidence (
    incident text primary key references incident,
    subject text not null,
    description text not null
);
create table incident_insider (
    incident text not null references incident,
    account text not null,
    named_by text not null,
    named_at timestamptz not null,
    primary key (incident, account)
);
