--liquibase formatted sql

--changeset vigie:webhook-trouble
--comment: the machines of others that take nothing, and of which the managers were told
create table webhook_trouble (
    endpoint text primary key,
    since timestamptz not null,
    why text not null
);
-- whether one takes anything again is asked each minute, among all notices ever written
create index notice_webhook on notice (recipient, accepted_at) where carrier = 'WEBHOOK';
