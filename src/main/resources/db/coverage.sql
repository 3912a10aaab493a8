--liquibase formatted sql

--changeset vigie:plan-entry
--comment: what managers and calendars planned: each change is a row more, the last one for a key counts, none in it takes it away
create table plan_entry (
    id bigint generated always as identity primary key,
    key text not null,
    body jsonb,
    made_by text not null,
    at timestamptz not null
);
create index plan_entry_key on plan_entry (key, id desc);

--changeset vigie:rota-feed
--comment: how the last reading of a team's own calendar went; what was good in it is in plan_entry
create table rota_feed (
    pool text primary key,
    source text not null,
    checked_at timestamptz not null,
    good_hash text,
    good_at timestamptz,
    laid_out_on date,
    problem text,
    problem_since timestamptz
);
