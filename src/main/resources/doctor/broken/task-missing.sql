-- an open incident for which nobody is asked for anything any more: no task, and no step that is still to come or is tried
-- again (a timer only watches). Of one that no procedure carries another check tells
select i.reference as subject,
       'Personne n''est sollicité pour ' || i.reference || ' : sa procédure n''attend plus aucune tâche.' as sentence
from incident i
where i.status <> 'CLOSED' and i.underway
  and exists (
    select from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_
    where e.business_key_ = i.reference and e.parent_id_ is null and p.key_ = 'incident')
  and not exists (
    select from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.proc_inst_id_
    where e.business_key_ = i.reference and e.parent_id_ is null)
  and not exists (
    select from act_ru_execution e join act_ru_job j on j.process_instance_id_ = e.proc_inst_id_
    where e.business_key_ = i.reference and e.parent_id_ is null and j.type_ <> 'timer')
