--liquibase formatted sql

--changeset vigie:intake-door
--comment: how each door does, on whichever node, and what the managers were told of it
create table intake_door (
    door text primary key,
    heard_at timestamptz,
    well_at timestamptz,
    failing_since timestamptz,
    why text,
    told text
);

--changeset vigie:heartbeat
--comment: monitors that call again and again, and from when on one of them is missed
create table heartbeat (
    name text primary key,
    every_seconds bigint not null,
    service text,
    severity text,
    heard_at timestamptz,
    missing_since timestamptz
);

--changeset vigie:intake-door-states
--comment: one failure is no outage: it is known when the last one was, and since when a door is well again
alter table intake_door add column failed_at timestamptz, add column well_since timestamptz;
update intake_door set failed_at = failing_since where failing_since is not null;

--changeset vigie:intake-door-left-behind
--comment: what lies before a door and can't be taken in, while other things go through it
alter table intake_door
    add column left_since timestamptz,
    add column left_at timestamptz,
    add column left_words text,
    add column left_told boolean not null default false;
