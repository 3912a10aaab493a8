-- Incidents on which nobody has acted although the promise is over, by the clock that ran out and priority (none: not judged)
select c.clock, coalesce(p.priority::text, 'none') as priority, count(i.reference) as value
from (values ('acknowledgement', 'REPORTED'), ('reaction', 'OPEN')) as c(clock, status)
     cross join unnest(array[null, 1, 2, 3, 4, 5]) as p(priority)
     left join incident i on i.status = c.status and i.status <> 'CLOSED'
         and i.priority is not distinct from p.priority
         -- to diagnose strictly before it, to intervene at the latest then
         and (c.status = 'REPORTED' and coalesce(i.intervene_by, i.acknowledge_by) <= cast(:now as timestamptz)
             or c.status = 'OPEN' and coalesce(i.intervene_by, i.acknowledge_by) < cast(:now as timestamptz))
group by c.clock, p.priority
