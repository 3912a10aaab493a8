--liquibase formatted sql

--changeset vigie:insider-gone splitStatements:false
--comment: whoever gets the name of an account that was deleted reads nothing that its former owner was let into
create function insider_gone() returns trigger language plpgsql as $$
begin
    with gone as (delete from incident_insider where account = old.id_ returning incident)
    insert into audit_entry (actor, door, act, subject, detail)
    select nullif(current_setting('vigie.actor', true), ''), nullif(current_setting('vigie.door', true), ''),
        'incident.INSIDER_GONE', incident, left(old.id_, 300)
    from gone;
    return null;
end $$;
create trigger insider_gone after delete on act_id_user for each row execute function insider_gone();
