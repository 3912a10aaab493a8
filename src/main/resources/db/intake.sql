--liquibase formatted sql

--changeset vigie:idempotency
--comment: answers given to a caller's key, so that a repeated request hears the same one
create table idempotent_answer (
    caller text not null,
    key text not null,
    fingerprint text not null,
    begun_at timestamptz not null,
    status integer,
    reference text,
    body text,
    primary key (caller, key)
);
create index idempotent_answer_age on idempotent_answer (begun_at);
