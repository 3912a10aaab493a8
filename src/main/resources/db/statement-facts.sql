--liquibase formatted sql

--changeset vigie:journal-standing-version
--comment: of two lines that were written at once the later one may say what the ticket said before: the version of the ticket tells which of them knew more
alter table journal add column incident_version integer;

--changeset vigie:journal-standing-facts splitStatements:false
--comment: a service that is none of ours is somebody's words, and no fact
create or replace function journal_standing() returns trigger language plpgsql as $$
begin
    -- of a client who is in no directory only free words are known
    select i.version, case when i.client_known then i.client end,
           case when i.service ~ '^[a-z0-9-]{1,40}$' then i.service end, i.status, i.priority, i.outcome, i.restricted,
           i.escalation_level, i.notified_at, i.acknowledge_by, i.opened_at, i.intervene_by, i.intervened_at,
           i.restored_at, i.closed_at
    into new.incident_version, new.client, new.service, new.status, new.priority, new.outcome, new.restricted,
         new.escalation_level, new.notified_at, new.acknowledge_by, new.opened_at, new.intervene_by, new.intervened_at,
         new.restored_at, new.closed_at
    from incident i where i.reference = new.incident;
    return new;
end $$;
