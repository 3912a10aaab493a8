-- a timer, or a step of its own, that is due and that no node has begun
select coalesce(e.business_key_, j.id_) as subject,
       'Une étape' || coalesce(' de ' || e.business_key_, '') || ' est due depuis le '
           || to_char((coalesce(j.duedate_, j.create_time_) at time zone 'UTC') at time zone 'Europe/Paris', 'DD/MM/YYYY à HH24:MI')
           || ' et n''a pas commencé : le moteur ne travaille plus, ou plus assez vite.' as sentence
from act_ru_job j
     left join act_ru_execution e on e.proc_inst_id_ = j.process_instance_id_ and e.parent_id_ is null
where j.retries_ > 0 and j.suspension_state_ = 1 and j.handler_type_ <> 'history-cleanup'
  and (coalesce(j.duedate_, j.create_time_) at time zone 'UTC') < cast(:now as timestamptz) - interval '2 minutes'
  and (j.lock_exp_time_ is null or (j.lock_exp_time_ at time zone 'UTC') < cast(:now as timestamptz))
