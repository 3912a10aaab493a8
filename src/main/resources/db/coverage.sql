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
    read_at timestamptz,
    content text,
    problem text,
    problem_since timestamptz
);

--changeset vigie:rota-hole
--comment: holes of the next days of which managers were told; one that is mended is forgotten
create table rota_hole (
    hole text primary key,
    told_at timestamptz not null
);
