--liquibase formatted sql

--changeset vigie:incident
--comment: the ticket's truth; the process carries its reference
create sequence incident_number;

create table incident (
    reference text primary key,
    version integer not null,
    status text not null,
    channel text not null,
    client text,
    subject text not null,
    description text,
    service text,
    severity text,
    contact_name text,
    contact_email text,
    contact_phone text,
    dedup_key text,
    reported_by text not null,
    underway boolean not null,
    notified_at timestamptz not null,
    acknowledge_by timestamptz not null,
    opened_at timestamptz,
    intervene_by timestamptz,
    intervened_at timestamptz,
    restored_at timestamptz,
    closed_at timestamptz,
    priority integer,
    outcome text,
    attached_to text references incident,
    pools text not null,
    escalation_level integer not null,
    assignee text
);
-- one open incident a key: the second report of one failure is attached, whichever door it came by
create unique index incident_open_dedup_key on incident (dedup_key) where status <> 'CLOSED';
create index incident_status on incident (status, priority);
create index incident_client on incident (client);
create index incident_reporter on incident (reported_by, notified_at);
create index incident_newest on incident (notified_at, reference);
create index incident_key on incident (dedup_key) where attached_to is not null;

--changeset vigie:report
--comment: what came in, as it came; never changed
create table report (
    id uuid primary key,
    incident text not null references incident,
    channel text not null,
    client text,
    contact_name text,
    contact_email text,
    contact_phone text,
    subject text not null,
    description text,
    service text,
    severity text,
    notified_at timestamptz not null,
    occurred_at timestamptz,
    received_at timestamptz not null,
    external_id text,
    dedup_key text,
    reported_by text not null
);
create unique index report_once on report (channel, external_id);
create index report_incident on report (incident);

--changeset vigie:journal
--comment: what happened, in order; only ever added to
create table journal (
    id bigint generated always as identity primary key,
    incident text not null references incident,
    at timestamptz not null,
    kind text not null,
    by text not null,
    text text not null
);
create index journal_incident on journal (incident, id);

--changeset vigie:incident-client-known
--comment: a client who is in no directory is served too, and the agent is told
alter table incident add column client_known boolean not null default false;

--changeset vigie:incident-handed-on
--comment: whether a person chose the teams that have it
alter table incident add column handed_on boolean not null default false;

--changeset vigie:contact-chat
--comment: the conversation in which somebody waits for the answer
alter table incident add column contact_chat text;
alter table report add column contact_chat text;

--changeset vigie:enclosure
--comment: the files that came with a report, kept as they came and never opened; of what is refused, why
create table enclosure (
    id uuid primary key,
    report uuid not null references report,
    position integer not null,
    name text not null,
    type text not null,
    size bigint not null,
    original boolean not null,
    content bytea,
    refused text
);
create unique index enclosure_place on enclosure (report, position);

--changeset vigie:journal-message
--comment: a message to the client is written once, however often its sender's browser tries
alter table journal add column message uuid;
create unique index journal_message_once on journal (message) where message is not null;

--changeset vigie:report-seq
--comment: the first report of an incident opened it, the others joined
alter table report add column seq bigint generated always as identity;

--changeset vigie:incident-guests
--comment: what came in for an incident is read together with what came in for those attached to it
create index incident_guests on incident (attached_to) where attached_to is not null;

--changeset vigie:report-tally
--comment: of an incident that many reports join, how many have a line in the journal, and what is only counted since then
create table report_tally (
    incident text primary key references incident,
    lines integer not null,
    unwritten integer not null default 0,
    since timestamptz,
    last_words text
);
create index report_tally_counted on report_tally (since) where since is not null;
