-- What the doctor finds now: what does not agree, and what waits too long
select k.kind, count(f.name) as value
from unnest(array['BROKEN', 'LATE']) as k(kind) left join doctor_finding f on f.kind = k.kind
group by k.kind
