-- The services that fail now: one row each, with the worst priority and the first word of it that reached us
select service, min(priority) as priority, min(notified_at) as since
from incident
where status <> 'CLOSED' and status in ('OPEN', 'ENGAGED') and priority in (1, 2)
  and service is not null and not restricted
group by service
order by 2, 3
