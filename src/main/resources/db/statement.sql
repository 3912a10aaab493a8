--liquibase formatted sql

--changeset vigie:journal-standing
--comment: each line of the journal says where its ticket then stood: facts only, no words, so that a month can be counted from the journal alone
alter table journal
    add column client text,
    add column service text,
    add column status text,
    add column priority integer,
    add column outcome text,
    add column restricted boolean,
    add column escalation_level integer,
    add column notified_at timestamptz,
    add column acknowledge_by timestamptz,
    add column opened_at timestamptz,
    add column intervene_by timestamptz,
    add column intervened_at timestamptz,
    add column restored_at timestamptz,
    add column closed_at timestamptz;

--changeset vigie:journal-of-client
--comment: a month of one client; whoever adds columns waits for everybody, and lets nobody wait for an index
create index journal_client on journal (client, notified_at) where client is not null;

--changeset vigie:journal-standing-written splitStatements:false
--comment: the ticket is kept before its lines are written, in the same transaction; a node of an earlier release writes them too
create function journal_standing() returns trigger language plpgsql as $$
begin
    -- of a client who is in no directory only free words are known
    select case when i.client_known then i.client end, i.service, i.status, i.priority, i.outcome, i.restricted,
           i.escalation_level, i.notified_at, i.acknowledge_by, i.opened_at, i.intervene_by, i.intervened_at,
           i.restored_at, i.closed_at
    into new.client, new.service, new.status, new.priority, new.outcome, new.restricted,
         new.escalation_level, new.notified_at, new.acknowledge_by, new.opened_at, new.intervene_by, new.intervened_at,
         new.restored_at, new.closed_at
    from incident i where i.reference = new.incident;
    return new;
end $$;
create trigger journal_stands before insert on journal for each row execute function journal_standing();
