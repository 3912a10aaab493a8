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

--changeset vigie:notice-relay
--comment: words are kept once a language; a row says when it is tried next, and is done for where it says nothing
create table wording (
    id uuid primary key,
    language text not null,
    subject text not null,
    brief text not null,
    body text not null
);
alter table notice
    add column seq bigint generated always as identity,
    add column wording uuid references wording,
    add column urgent boolean not null default false,
    add column due_at timestamptz,
    add column attempts integer not null default 0,
    add column receipt text,
    add column why text;
-- what was written before there was a relay is too old to be sent now
update notice set status = 'FAILED', why = 'Écrite avant que Vigie ne sache l''envoyer.';
alter table notice drop column text;
drop index notice_pending;
create index notice_due on notice (carrier, due_at) where due_at is not null;
create index notice_in_order on notice (reference, recipient, seq) where due_at is not null;
create index notice_receipt on notice (receipt) where receipt is not null;

--changeset vigie:notice-occurrence
--comment: what was told stands with what became of it
alter table notice add column occurrence text;
update notice set occurrence = split_part(fact, '|', 3);
alter table notice alter column occurrence set not null;

--changeset vigie:notice-ladder
--comment: how often one address was sent a receipt of late, over all tickets
create index notice_receipts on notice (recipient, at) where kind = 'RECEIPT';
