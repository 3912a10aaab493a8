--liquibase formatted sql

--changeset vigie:alarm
--comment: how each thing that alarms stands, and what was only counted of an incident's alarms
create table alarm (
    incident text not null references incident,
    what text not null,
    subject text not null,
    firing boolean not null,
    changes integer not null,
    since timestamptz not null,
    changed_at timestamptz not null,
    unstable boolean not null,
    primary key (incident, what)
);
create index alarm_unstable on alarm (changed_at) where unstable;

create table alarm_tally (
    incident text primary key references incident,
    lines integer not null,
    unwritten integer not null default 0,
    repeated integer not null default 0,
    since timestamptz,
    rested_at timestamptz
);
create index alarm_tally_counted on alarm_tally (since) where since is not null;

--changeset vigie:alarm-tally-thinned
--comment: how often the same kind of line was written of an incident; the more often, the more seldom
alter table alarm_tally
    add column rested integer not null default 0,
    add column unrest integer not null default 0,
    add column summed integer not null default 0;

--changeset vigie:alarm-number
--comment: the latest failure of this thing that was told of, where its source counts them
alter table alarm add column number bigint;
