--liquibase formatted sql

--changeset vigie:doctor-finding
--comment: what the doctor found at the last look, since when, and whether the managers were told
create table doctor_finding (
    name text not null,
    subject text not null,
    kind text not null,
    sentence text not null,
    since timestamptz not null,
    told boolean not null default false,
    primary key (name, subject)
);
