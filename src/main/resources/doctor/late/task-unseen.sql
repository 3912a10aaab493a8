-- a task that nobody has and that is offered to nobody who could take it
select coalesce(e.business_key_, t.id_) as subject,
       'Personne ne voit la tâche « ' || coalesce(t.name_, t.task_def_key_, '?') || ' »'
           || coalesce(' de ' || e.business_key_, '') || ' : elle n''est proposée à aucune équipe qui ait un membre.' as sentence
from act_ru_task t
     left join act_ru_execution e on e.proc_inst_id_ = t.proc_inst_id_ and e.parent_id_ is null
where t.assignee_ is null
  and not exists (
    select from act_ru_identitylink l left join act_id_membership m on m.group_id_ = l.group_id_
    where l.task_id_ = t.id_ and l.type_ = 'candidate' and (l.user_id_ is not null or m.user_id_ is not null))
