-- How many incidents are open, by priority and status, and how many of them nobody acted on in time
select status, priority, count(*) as open,
       count(*) filter (where status = 'REPORTED' and coalesce(intervene_by, acknowledge_by) <= cast(:now as timestamptz)
           or status = 'OPEN' and coalesce(intervene_by, acknowledge_by) < cast(:now as timestamptz)) as missed
from incident
where status <> 'CLOSED'
group by status, priority
