--liquibase formatted sql

--changeset vigie:notice
--comment: what clients and staff are to be told: one row a notice, recipient and carrier, sent from here and nowhere else
create table notice (
    id uuid primary key,
    fact text not null unique,
    reference text not null,
    kind text not null,
    carrier text not null,
    recipient text not null,
    text text,
    status text not null,
    at timestamptz not null
);
create index notice_reference on notice (reference, at);
create index notice_pending on notice (at) where status = 'PENDING';
