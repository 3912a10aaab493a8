-- What reached us on each day in Paris, by priority (none: not judged, or no incident), and which promises were kept
select (notified_at at time zone 'Europe/Paris')::date as day, priority,
       count(*) filter (where priority is not null and opened_at is not null
           and coalesce(outcome, '') not in ('ATTACHED', 'DISMISSED')) as incidents,
       count(*) filter (where coalesce(opened_at, closed_at) < acknowledge_by) as acknowledged,
       count(*) filter (where coalesce(opened_at, closed_at, cast(:now as timestamptz)) >= acknowledge_by) as unacknowledged,
       count(*) filter (where opened_at is not null and intervened_at <= intervene_by) as intervened,
       count(*) filter (where opened_at is not null
           and coalesce(intervened_at, cast(:now as timestamptz)) > intervene_by) as unintervened
from incident
where notified_at >= :from and notified_at <= cast(:now as timestamptz)
group by 1, 2
order by 1, 2
