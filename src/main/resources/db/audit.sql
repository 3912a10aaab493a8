--liquibase formatted sql

--changeset vigie:audit
--comment: who did what, when and by which door; written with the act itself, added to and never changed, chained by seals
create table audit_entry (
    id bigint generated always as identity primary key,
    -- the hour of the database, also where the act itself says another
    at timestamptz not null default clock_timestamp(),
    actor text,
    door text,
    act text not null,
    subject text,
    detail text,
    -- the row that says it in full, as it was when it was written
    source text,
    row_key text,
    digest bytea
);
create index audit_entry_at on audit_entry using brin (at);
create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_subject on audit_entry (subject, id);

create table audit_unsealed (
    entry bigint primary key,
    since timestamptz not null
);

create table audit_seal (
    seq bigint primary key,
    entry bigint not null unique,
    hash bytea not null
);

alter table journal add column if not exists erased_at timestamptz;
alter table problem_entry add column if not exists erased_at timestamptz;
alter table maintenance_entry add column if not exists erased_at timestamptz;
alter table interruption_entry add column if not exists erased_at timestamptz;

--changeset vigie:audit-triggers splitStatements:false
--comment: a row of a journal has its entry in the same transaction, and is only erased, openly; nothing else changes it
create function audit_digest(said jsonb) returns bytea language sql immutable as $$
    -- a column that a later version adds, and that is empty, changes nothing
    select sha256(convert_to(jsonb_strip_nulls(said - 'erased_at')::text, 'UTF8'))
$$;

create function audit_waits() returns trigger language plpgsql as $$
begin
    insert into audit_unsealed values (new.id, new.at);
    return null;
end $$;

-- arguments: the room; the columns of what it is about, of its author and of its kind
create function audit_line() returns trigger language plpgsql set timezone to 'UTC' as $$
declare
    said jsonb := to_jsonb(new);
    caller text := nullif(current_setting('vigie.actor', true), '');
    erased boolean := tg_op = 'UPDATE';
begin
    insert into audit_entry (actor, door, act, subject, source, row_key, digest)
    values (
        case when erased then caller else said ->> tg_argv[2] end,
        nullif(current_setting('vigie.door', true), ''),
        tg_argv[0] || '.' || case when erased then 'ERASED' else coalesce(said ->> tg_argv[3], 'ENTRY') end,
        said ->> tg_argv[1], tg_table_name, said ->> 'id', audit_digest(said));
    return null;
end $$;

create function audit_plan() returns trigger language plpgsql set timezone to 'UTC' as $$
begin
    if tg_op = 'DELETE' then
        insert into audit_entry (actor, door, act, subject, source, row_key)
        values (nullif(current_setting('vigie.actor', true), ''), nullif(current_setting('vigie.door', true), ''),
            'plan.FORGOTTEN', old.key, tg_table_name, old.id::text);
    else
        insert into audit_entry (actor, door, act, subject, source, row_key, digest)
        values (new.made_by, nullif(current_setting('vigie.door', true), ''),
            case when new.body is null then 'plan.REMOVED' else 'plan.CHANGED' end,
            new.key, tg_table_name, new.id::text, audit_digest(to_jsonb(new)));
    end if;
    return null;
end $$;

create function audit_client() returns trigger language plpgsql as $$
begin
    insert into audit_entry (actor, door, act, subject)
    values (nullif(current_setting('vigie.actor', true), ''), nullif(current_setting('vigie.door', true), ''),
        'client.' || case tg_op when 'INSERT' then 'CREATED' when 'UPDATE' then 'CHANGED' else 'REMOVED' end,
        case tg_op when 'DELETE' then old.code else new.code end);
    return null;
end $$;

-- what people did in the engine: tasks, deployments, accounts, rights; of values only those that name people and rights
create function audit_engine() returns trigger language plpgsql set timezone to 'UTC' as $$
declare
    said jsonb := to_jsonb(new) - 'removal_time_' - 'annotation_';
begin
    if tg_op = 'UPDATE' and said = to_jsonb(old) - 'removal_time_' - 'annotation_' then
        return null;
    end if;
    insert into audit_entry (actor, door, act, subject, detail, source, row_key, digest)
    values (
        new.user_id_,
        nullif(current_setting('vigie.door', true), ''),
        'engine.' || replace(new.entity_type_, ' ', '_') || '.' || new.operation_type_
            || case when tg_op = 'UPDATE' then '.CHANGED' else '' end,
        coalesce(
            (select p.business_key_ from act_hi_procinst p
             where p.proc_inst_id_ = coalesce(new.root_proc_inst_id_, new.proc_inst_id_)),
            new.deployment_id_, new.proc_inst_id_, new.proc_def_key_, new.task_id_, new.job_id_, new.batch_id_),
        case when new.property_ in ('assignee', 'owner', 'delegation', 'priority', 'dueDate', 'userId', 'groupId',
                'tenantId', 'resource', 'resourceId', 'permissions', 'type', 'suspensionState')
            then left(new.property_ || ': ' || coalesce(new.org_value_ || ' → ', '') || coalesce(new.new_value_, '—'), 300)
            else new.property_ end,
        tg_table_name, new.id_, audit_digest(said));
    return null;
end $$;

create function audit_refuse() returns trigger language plpgsql as $$
declare
    free text[] := '{text, by, author, body, made_by, message, erased_at}';
begin
    if tg_op = 'UPDATE' and tg_argv[0] = 'erasable' then
        if to_jsonb(old) ->> 'erased_at' is null and to_jsonb(new) ->> 'erased_at' is not null
                and to_jsonb(old) - free = to_jsonb(new) - free then
            return new;
        end if;
    elsif tg_op = 'DELETE' and tg_table_name = 'plan_entry' then
        -- what a calendar said before does not have to be kept, what it says now does
        if exists (select from plan_entry later where later.key = old.key and later.id > old.id) then
            return old;
        end if;
    end if;
    raise exception 'rows of % are only added to: no % of them', tg_table_name, lower(tg_op)
        using errcode = 'object_not_in_prerequisite_state';
end $$;

create trigger audit_entry_waits after insert on audit_entry for each row execute function audit_waits();
create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_refuse('');
create trigger audit_entry_whole before truncate on audit_entry for each statement execute function audit_refuse('');
create trigger audit_seal_stays before update or delete on audit_seal for each row execute function audit_refuse('');
create trigger audit_seal_whole before truncate on audit_seal for each statement execute function audit_refuse('');

create trigger journal_audited after insert or update on journal
    for each row execute function audit_line('incident', 'incident', 'by', 'kind');
create trigger journal_stays before update or delete on journal for each row execute function audit_refuse('erasable');
create trigger journal_whole before truncate on journal for each statement execute function audit_refuse('');

create trigger problem_entry_audited after insert or update on problem_entry
    for each row execute function audit_line('problem', 'problem', 'by', 'kind');
create trigger problem_entry_stays before update or delete on problem_entry
    for each row execute function audit_refuse('erasable');
create trigger problem_entry_whole before truncate on problem_entry
    for each statement execute function audit_refuse('');

create trigger maintenance_entry_audited after insert or update on maintenance_entry
    for each row execute function audit_line('maintenance', 'maintenance', 'author', 'kind');
create trigger maintenance_entry_stays before update or delete on maintenance_entry
    for each row execute function audit_refuse('erasable');
create trigger maintenance_entry_whole before truncate on maintenance_entry
    for each statement execute function audit_refuse('');

create trigger interruption_entry_audited after insert or update on interruption_entry
    for each row execute function audit_line('interruption', 'interruption', 'by', 'kind');
create trigger interruption_entry_stays before update or delete on interruption_entry
    for each row execute function audit_refuse('erasable');
create trigger interruption_entry_whole before truncate on interruption_entry
    for each statement execute function audit_refuse('');

create trigger plan_entry_audited after insert or delete on plan_entry for each row execute function audit_plan();
create trigger plan_entry_stays before update or delete on plan_entry for each row execute function audit_refuse('');
create trigger plan_entry_whole before truncate on plan_entry for each statement execute function audit_refuse('');

create trigger client_audited after insert or update or delete on client for each row execute function audit_client();
create trigger act_hi_op_log_audited after insert or update on act_hi_op_log
    for each row execute function audit_engine();

--changeset vigie:audit-baseline splitStatements:false
--comment: what was written before there was an audit stands in it as it is found
do $$
begin
    set local timezone to 'UTC';
    insert into audit_entry (actor, act, subject, detail, source, row_key, digest)
    select j.by, 'incident.' || j.kind, j.incident, 'before the audit', 'journal', j.id::text, audit_digest(to_jsonb(j))
    from journal j order by j.id;
    insert into audit_entry (actor, act, subject, detail, source, row_key, digest)
    select j.by, 'problem.' || j.kind, j.problem, 'before the audit', 'problem_entry', j.id::text, audit_digest(to_jsonb(j))
    from problem_entry j order by j.id;
    insert into audit_entry (actor, act, subject, detail, source, row_key, digest)
    select j.author, 'maintenance.' || j.kind, j.maintenance, 'before the audit', 'maintenance_entry', j.id::text,
        audit_digest(to_jsonb(j))
    from maintenance_entry j order by j.id;
    insert into audit_entry (actor, act, subject, detail, source, row_key, digest)
    select j.by, 'interruption.ENTRY', j.interruption, 'before the audit', 'interruption_entry', j.id::text,
        audit_digest(to_jsonb(j))
    from interruption_entry j order by j.id;
    insert into audit_entry (actor, act, subject, detail, source, row_key, digest)
    select j.made_by, case when j.body is null then 'plan.REMOVED' else 'plan.CHANGED' end, j.key, 'before the audit',
        'plan_entry', j.id::text, audit_digest(to_jsonb(j))
    from plan_entry j order by j.id;
    insert into audit_entry (actor, act, subject, detail, source, row_key, digest)
    select o.user_id_, 'engine.' || replace(o.entity_type_, ' ', '_') || '.' || o.operation_type_, coalesce(o.deployment_id_, o.proc_inst_id_),
        'before the audit', 'act_hi_op_log', o.id_, audit_digest(to_jsonb(o) - 'removal_time_' - 'annotation_')
    from act_hi_op_log o order by o.timestamp_;
end $$;
