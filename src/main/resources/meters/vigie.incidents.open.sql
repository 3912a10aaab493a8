-- Incidents that are not closed, by priority (none: not judged yet), status and the first team that they are offered to
select coalesce(p.priority::text, 'none') as priority, s.status, t.pool, count(i.reference) as value
from unnest(array[null, 1, 2, 3, 4, 5]) as p(priority)
     cross join unnest(array['REPORTED', 'OPEN', 'ENGAGED', 'RESTORED']) as s(status)
     cross join unnest(array['support', 'on-call', 'event-on-call', 'monitoring', 'managers', 'none']) as t(pool)
     left join incident i on i.priority is not distinct from p.priority and i.status = s.status
         and i.status in ('REPORTED', 'OPEN', 'ENGAGED', 'RESTORED')
         and coalesce(nullif(split_part(i.pools, ',', 1), ''), 'none') = t.pool
group by p.priority, s.status, t.pool
