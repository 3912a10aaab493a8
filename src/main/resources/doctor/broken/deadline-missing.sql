-- a promise that no timer watches, or that is watched at another moment than the ticket says
select i.reference as subject,
       'Aucun minuteur ne veille sur l''échéance de ' || i.reference || ', due le '
           || to_char(i.due at time zone 'Europe/Paris', 'DD/MM/YYYY à HH24:MI') || '.' as sentence
from (
    select reference, case status when 'REPORTED' then acknowledge_by else intervene_by end as due
    from incident
    where underway and status in ('REPORTED', 'OPEN')) i
where i.due > cast(:now as timestamptz)
  and not exists (
    select from act_ru_execution e join act_ru_job j on j.process_instance_id_ = e.proc_inst_id_
    where e.business_key_ = i.reference and e.parent_id_ is null and j.type_ = 'timer'
      and j.duedate_ >= (i.due at time zone 'UTC') - interval '1 second'
      and j.duedate_ <= (i.due at time zone 'UTC') + interval '1 second')
