--liquibase formatted sql

--changeset vigie:notice-read
--comment: what a recipient reads of a ticket, in its order. Of an index of what waits alone the planner believes that it is empty, as it mostly is when its figures are taken, and reads all of it for each letter
create index notice_read on notice (reference, recipient, seq);
drop index notice_reference;
drop index notice_in_order;

--changeset vigie:notice-next splitStatements:false
--comment: whoever takes the next letter reads its index from the beginning, however many wait: what waits is forgotten by the planner's figures as soon as it is gone, so that it would read all of it and sort
create function next_notice(of_carrier text, by_now timestamptz, busy text[], in_hand uuid[])
    returns table (id uuid, status text) rows 1 language plpgsql
    set enable_sort = off set plan_cache_mode = force_generic_plan
as $$
declare
    urgency boolean;
begin
    foreach urgency in array array[true, false] loop
        return query
            select mine.id, mine.status from notice mine
            where mine.carrier = of_carrier and mine.urgent = urgency and mine.due_at <= by_now
            and mine.recipient <> all (busy) and mine.id <> all (in_hand)
            -- a recipient reads what concerns one ticket in the order in which it was said; "greatest" keeps the planner from
            -- an index of what waits alone
            and (select earlier.seq from notice earlier
                where earlier.reference = mine.reference and earlier.recipient = mine.recipient
                and earlier.carrier = mine.carrier and earlier.seq < mine.seq and greatest(earlier.due_at) is not null
                limit 1) is null
            order by mine.urgent desc, mine.due_at, mine.seq
            limit 1 for update skip locked;
        exit when found;
    end loop;
end $$;
