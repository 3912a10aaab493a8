-- an open incident that no procedure carries: nobody is offered it, no deadline runs
select i.reference as subject,
       'L''incident ' || i.reference || ' est ouvert, et aucune procédure ne le suit.' as sentence
from incident i
where i.status <> 'CLOSED' and i.underway
  and not exists (
    select from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_
    where e.business_key_ = i.reference and e.parent_id_ is null and p.key_ = 'incident')
