--liquibase formatted sql

--changeset vigie:problem
--comment: the cause behind incidents; the process carries its reference
create sequence problem_number;

create table problem (
    reference text primary key,
    version integer not null,
    underway boolean not null,
    status text not null,
    origin text not null,
    found_by text references incident,
    title text not null,
    service text,
    symptom text,
    cause text,
    workaround text,
    known_since timestamptz,
    fix text,
    fix_text text,
    change text,
    fixed_at timestamptz,
    opened_by text not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    outcome text
);
-- an event that is heard twice finds the problem that the first one opened
create unique index problem_of_incident on problem (found_by) where origin = 'INCIDENT';
create unique index problem_of_recurrence on problem (service) where origin = 'RECURRENCE' and status <> 'CLOSED';
create index problem_service on problem (service) where status <> 'CLOSED';
create index problem_newest on problem (opened_at, reference);

create table problem_entry (
    id bigint generated always as identity primary key,
    problem text not null references problem,
    at timestamptz not null,
    kind text not null,
    by text not null,
    text text not null
);
create index problem_entry_problem on problem_entry (problem, id);

create table problem_incident (
    problem text not null references problem,
    incident text not null references incident,
    linked_at timestamptz not null,
    primary key (problem, incident)
);
create index problem_incident_incident on problem_incident (incident);
