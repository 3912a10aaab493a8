-- 1 where a door is in trouble of which the managers were told, and which is not over yet
select c.door, coalesce(max(case when d.told is not null or d.left_told then 1 else 0 end), 0) as value
from unnest(array['reports', 'alertmanager', 'monitoring', 'heartbeat', 'mail', 'chat', 'provider', 'internal']) as c(door)
     left join intake_door d on lower(d.door) = c.door
group by c.door
