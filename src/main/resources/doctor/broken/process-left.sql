-- a closed incident that still asks people for something
select i.reference as subject,
       'L''incident ' || i.reference || ' est clos, et sa procédure attend encore quelqu''un.' as sentence
from incident i
where i.status = 'CLOSED' and i.closed_at < cast(:now as timestamptz) - interval '10 minutes'
  and exists (
    select from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_
    where e.business_key_ = i.reference and e.parent_id_ is null and p.key_ = 'incident')
