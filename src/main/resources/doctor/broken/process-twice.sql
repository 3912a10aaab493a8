-- an incident that two procedures carry: its people are asked, and its clients told, twice
select e.business_key_ as subject,
       'L''incident ' || e.business_key_ || ' est suivi par ' || count(*) || ' procédures à la fois.' as sentence
from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_
where e.parent_id_ is null and p.key_ = 'incident' and e.business_key_ is not null
group by e.business_key_
having count(*) > 1
