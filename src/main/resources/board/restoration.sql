-- Seconds from the ticket to the restored service, in the middle of all and of each priority, lately and before
select lately, priority,
       percentile_cont(0.5) within group (order by extract(epoch from restored_at - opened_at)) as seconds
from (
    select notified_at >= :middle as lately, priority, opened_at, restored_at
    from incident
    where notified_at >= :from and notified_at <= cast(:now as timestamptz)
      and priority is not null and restored_at >= opened_at
      and coalesce(outcome, '') not in ('ATTACHED', 'DISMISSED')) own
group by grouping sets ((lately), (lately, priority))
