--liquibase formatted sql

--changeset vigie:audit-erased splitStatements:false
--comment: whoever erases the words of a line changes nothing else of it, least of all who wrote it
create or replace function audit_refuse() returns trigger language plpgsql as $$
declare
    words text[] := '{text, erased_at}';
begin
    if tg_op = 'UPDATE' and tg_argv[0] = 'erasable' then
        if to_jsonb(old) ->> 'erased_at' is null and to_jsonb(new) ->> 'erased_at' is not null
                and to_jsonb(old) - words = to_jsonb(new) - words then
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
