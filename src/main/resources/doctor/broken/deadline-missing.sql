-- a promise that no timer watches, or that is watched at another moment than the ticket says; where more haste was promised
-- for one that is attached to it, it is watched at that moment, and once others were asked then, no more
select i.reference as subject,
       'Aucun minuteur ne veille sur l''échéance de ' || i.reference || ', due le '
           || to_char(i.watched at time zone 'Europe/Paris', 'DD/MM/YYYY à HH24:MI') || '.' as sentence
from (
    select reference, status, due, case status when 'OPEN' then least(due, (
        select min(guest.intervene_by) from incident guest
        where guest.attached_to = own.reference and guest.intervened_at is null)) else due end as watched
    from (
        select reference, status, case status when 'REPORTED' then acknowledge_by else intervene_by end as due
        from incident
        where underway and status in ('REPORTED', 'OPEN')) own) i
where i.due > cast(:now as timestamptz)
  and not exists (
    select from act_ru_execution e join act_ru_job j on j.process_instance_id_ = e.proc_inst_id_
    where e.business_key_ = i.reference and e.parent_id_ is null and j.type_ = 'timer'
      and j.duedate_ >= (i.watched at time zone 'UTC') - interval '1 second'
      and j.duedate_ <= (i.watched at time zone 'UTC') + interval '1 second')
  -- a timer of this promise has done its work where others were asked since the promise began: at that moment or later, or
  -- for one that has been detached since
  and not (i.status = 'OPEN' and exists (
    select from journal asked
    where asked.incident = i.reference and asked.kind in ('ESCALATED', 'LEVEL_SKIPPED')
      and asked.id > (
        select max(begun.id) from journal begun
        where begun.incident = i.reference and begun.kind in ('OPENED', 'PRIORITY_CHANGED'))
      and (asked.at >= i.watched - interval '1 second' or exists (
        select from journal gone
        where gone.incident = i.reference and gone.kind = 'DETACHED' and gone.id > asked.id))))
