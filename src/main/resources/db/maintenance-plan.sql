--liquibase formatted sql

--changeset vigie:maintenance-plan
--comment: a maintenance that is planned: its window, who is told of it until when, and how it went
alter table maintenance
    add column version integer not null default 1,
    add column services text[] not null default '{}',
    add column starts_at timestamptz,
    add column ends_at timestamptz,
    add column effect text,
    add column business_hours_reason text,
    add column planned_by text,
    add column planned_at timestamptz,
    add column notice_by timestamptz,
    add column remind_at timestamptz,
    add column round integer not null default 0,
    add column moves integer not null default 0,
    add column told_in_time boolean not null default true,
    add column prolonged boolean not null default false,
    add column approved_by text,
    add column approved_at timestamptz,
    add column announced_at timestamptz,
    add column told_round integer not null default 0,
    add column started_by text,
    add column started_at timestamptz,
    add column finished_by text,
    add column finished_at timestamptz,
    add column cancelled_by text,
    add column cancelled_at timestamptz;
create index maintenance_ahead on maintenance (starts_at) where status in ('TO_APPROVE', 'ANNOUNCED', 'RUNNING');

create table maintenance_entry (
    id bigint generated always as identity primary key,
    maintenance text not null references maintenance,
    at timestamptz not null,
    kind text not null,
    author text not null,
    text text not null
);
create index maintenance_entry_of on maintenance_entry (maintenance, id);

--changeset vigie:maintenance-client
--comment: each client that a notice period is for, and since when it is told
create table maintenance_client (
    maintenance text not null references maintenance,
    round integer not null,
    client text not null,
    name text not null,
    told_at timestamptz,
    how text,
    primary key (maintenance, round, client)
);

--changeset vigie:maintenance-alarm
--comment: alarms that a maintenance explains; what still fires at its end opens an incident
create table maintenance_alarm (
    maintenance text not null references maintenance,
    what text not null,
    dedup_key text,
    client text,
    subject text not null,
    description text,
    service text,
    severity text,
    occurred_at timestamptz,
    external_id text,
    reported_by text not null,
    firing boolean not null,
    times integer not null default 1,
    first_at timestamptz not null,
    changed_at timestamptz not null,
    incident text references incident,
    primary key (maintenance, what)
);
create index maintenance_alarm_waiting on maintenance_alarm (what) where firing and incident is null;

--changeset vigie:notice-accepted
--comment: since when its carrier has it: a promised notice counts from then on
alter table notice add column accepted_at timestamptz;

--changeset vigie:maintenance-first-end
--comment: what clients were told before it began stands, however often it is prolonged: what lasts longer was not announced
alter table maintenance add column first_end timestamptz;
