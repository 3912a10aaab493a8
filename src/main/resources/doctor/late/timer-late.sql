-- a timer, or a step of its own, that is due and that no node has begun
select coalesce(e.business_key_, j.id) as subject,
       'Une étape' || coalesce(' de ' || e.business_key_, '') || ' est due depuis le '
           || to_char(j.since at time zone 'Europe/Paris', 'DD/MM/YYYY à HH24:MI')
           || ' et n''a pas commencé : le moteur ne travaille plus, ou plus assez vite.' as sentence
from due_jobs(cast(:now as timestamptz)) j
     left join act_ru_execution e on e.proc_inst_id_ = j.process and e.parent_id_ is null
where j.since < cast(:now as timestamptz) - interval '2 minutes'
