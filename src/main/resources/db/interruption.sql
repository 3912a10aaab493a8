--liquibase formatted sql

--changeset vigie:interruption
--comment: a service that is stopped in a hurry because data or system are threatened
create sequence interruption_number;

create table interruption (
    reference text primary key,
    version integer not null,
    state text not null,
    services text not null,
    threat text not null,
    seen text not null,
    advice text,
    insiders text not null,
    expected_end timestamptz,
    declared_by text not null,
    declared_at timestamptz not null,
    declaration uuid unique,
    confirmed_by text,
    alone boolean not null,
    started_at timestamptz,
    over_at timestamptz,
    incident text references incident,
    unreached text
);
create index interruption_started on interruption (started_at);

--changeset vigie:interruption-entry
--comment: what happened, in order; only ever added to
create table interruption_entry (
    id bigint generated always as identity primary key,
    interruption text not null references interruption,
    at timestamptz not null,
    by text not null,
    text text not null
);
create index interruption_entry_of on interruption_entry (interruption, id);
