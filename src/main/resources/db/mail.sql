--liquibase formatted sql

--changeset vigie:mail-door
--comment: how far each mailbox is done, and which mails were taken: each once, whichever node saw it
create table mailbox (
    name text primary key,
    validity bigint not null,
    done bigint not null,
    at timestamptz not null
);
create table mail_taken (
    name text not null,
    fingerprint text not null,
    sender text,
    at timestamptz not null,
    primary key (name, fingerprint)
);
create index mail_taken_sender on mail_taken (sender, at);
create index mail_taken_age on mail_taken (at);
