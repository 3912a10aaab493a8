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

--changeset vigie:mail-bounds
--comment: what became of each mail, so that strangers and storms of mail are counted: tickets by the hour, bytes by the day
alter table mail_taken
    add column stranger boolean not null default false,
    add column opened boolean not null default false,
    add column collected boolean not null default false,
    add column kept bigint not null default 0;
create index mail_taken_opened on mail_taken (at) where opened or collected;
create index mail_taken_kept on mail_taken (at) include (stranger, sender, kept) where kept > 0;
