--liquibase formatted sql

--changeset vigie:webhook-trouble
--comment: the machines of others that take nothing, and of which the managers were told
create table webhook_trouble (
    endpoint text primary key,
    since timestamptz not null,
    why text not null
);
