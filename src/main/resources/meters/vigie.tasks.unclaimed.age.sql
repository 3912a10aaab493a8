-- Seconds since the oldest task to diagnose or to intervene that nobody has taken was offered, by the priority of its incident
select coalesce(p.priority::text, 'none') as priority,
       coalesce(extract(epoch from cast(:now as timestamptz) - min(t.create_time_ at time zone 'UTC')), 0) as value
from unnest(array[null, 1, 2, 3, 4, 5]) as p(priority)
     left join (incident i
         join act_ru_execution e on e.business_key_ = i.reference and e.parent_id_ is null
         join act_ru_task t on t.proc_inst_id_ = e.proc_inst_id_ and t.assignee_ is null)
     on i.status in ('REPORTED', 'OPEN') and i.priority is not distinct from p.priority
group by p.priority
