--liquibase formatted sql

--changeset vigie:maintenance
--comment: an interruption that an intervention asks for; its planning is the maintenance procedure's
create sequence maintenance_number;

create table maintenance (
    reference text primary key,
    status text not null,
    reason text not null,
    requested_by text not null,
    requested_at timestamptz not null
);
create table maintenance_incident (
    maintenance text not null references maintenance,
    incident text not null references incident,
    primary key (maintenance, incident)
);
