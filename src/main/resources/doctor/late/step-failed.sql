-- a step that failed as often as it may, and waits for somebody who mends it in Cockpit
select coalesce(e.business_key_, j.id_) as subject,
       'Une étape' || coalesce(' de ' || e.business_key_, '')
           || ' a échoué et n''est plus tentée : à reprendre dans Cockpit.' as sentence
from act_ru_job j
     left join act_ru_execution e on e.proc_inst_id_ = j.process_instance_id_ and e.parent_id_ is null
where j.retries_ = 0
