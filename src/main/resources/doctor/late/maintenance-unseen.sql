-- a maintenance that is asked for, and whose task somebody has put away without planning it
select m.reference as subject,
       'La maintenance ' || m.reference || ' est demandée et n''est plus dans les tâches des responsables :'
           || ' planifiez-la ou abandonnez-la.' as sentence
from maintenance m
where m.status = 'REQUESTED'
  and not exists (select from act_ru_task t where t.name_ = 'Planifier la maintenance demandée ' || m.reference)
