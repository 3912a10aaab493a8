--liquibase formatted sql

--changeset vigie:privacy-erased
--comment: what is erased is erased in its place; a row says since when
alter table incident add column if not exists erased_at timestamptz;
alter table report add column if not exists erased_at timestamptz;
alter table journal add column if not exists erased_at timestamptz;
alter table enclosure add column if not exists erased_at timestamptz;
alter table conversation add column if not exists erased_at timestamptz;
alter table chat_line add column if not exists erased_at timestamptz;
alter table notice add column if not exists erased_at timestamptz;
alter table wording add column if not exists erased_at timestamptz;
alter table incident_confidence add column if not exists erased_at timestamptz;
alter table problem add column if not exists erased_at timestamptz;
alter table problem_entry add column if not exists erased_at timestamptz;
alter table maintenance add column if not exists erased_at timestamptz;
alter table maintenance_entry add column if not exists erased_at timestamptz;
alter table maintenance_alarm add column if not exists erased_at timestamptz;
alter table interruption add column if not exists erased_at timestamptz;
alter table interruption_entry add column if not exists erased_at timestamptz;
create index notice_wording on notice (wording);

--changeset vigie:privacy-closing
--comment: since when each file is over (ended), and since when its time of keeping counts (since): null while it goes on or something still needs it
create view closing as
select i.reference,
       case when i.status = 'CLOSED' and coalesce(host.status, 'CLOSED') = 'CLOSED'
            then greatest(i.closed_at, host.closed_at) end as ended,
       case when i.status = 'CLOSED' and coalesce(host.status, 'CLOSED') = 'CLOSED'
             and not exists (select from problem_incident link join problem p on p.reference = link.problem
                 where link.incident in (i.reference, i.attached_to) and p.status <> 'CLOSED')
             and not exists (select from maintenance_incident link join maintenance m on m.reference = link.maintenance
                 where link.incident = i.reference and m.status not in ('FINISHED', 'CANCELLED'))
             and not exists (select from interruption stop
                 where stop.incident = i.reference and stop.state not in ('OVER', 'REFUSED'))
            then greatest(i.closed_at, host.closed_at) end as since
from incident i left join incident host on host.reference = i.attached_to
union all
select reference, closed_at, closed_at from problem
union all
select m.reference, over.at, over.at
from maintenance m cross join lateral (select case when m.status in ('FINISHED', 'CANCELLED')
    then coalesce(m.finished_at, m.cancelled_at, m.requested_at) end as at) over
union all
select stop.reference, over.at, over.at
from interruption stop left join incident i on i.reference = stop.incident
cross join lateral (select case when stop.state in ('OVER', 'REFUSED') and coalesce(i.status, 'CLOSED') = 'CLOSED'
    then greatest(coalesce(stop.over_at, stop.declared_at), i.closed_at) end as at) over;

--changeset vigie:privacy-sweep
--comment: each sweep, and how many rows of each kind it erased; at most one is not ended, whichever node goes on with it
create table retention_sweep (
    id bigint generated always as identity primary key,
    begun_at timestamptz not null,
    ended_at timestamptz,
    trouble text
);
create unique index retention_sweep_under_way on retention_sweep ((true)) where ended_at is null;
create table retention_count (
    sweep bigint not null references retention_sweep on delete cascade,
    kind text not null,
    erased bigint not null,
    primary key (sweep, kind)
);
-- what comes to an old house is judged from the day on which it came
insert into retention_sweep (begun_at, ended_at) values (now(), now());

--changeset vigie:privacy-request
--comment: who asked for the data of a person or erased them; of the person only a keyed hash
create table person_request (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    asked text not null,
    person text not null,
    by text not null,
    reason text,
    counts jsonb not null,
    complete boolean not null
);

--changeset vigie:privacy-secret splitStatements:false
--comment: whether only few may read what a file says
create function is_secret(place text) returns boolean stable language sql as $$
    select exists (select from incident where reference = place and restricted)
        or exists (select from problem where reference = place and restricted)
        or exists (select from interruption where reference = place)
$$;
