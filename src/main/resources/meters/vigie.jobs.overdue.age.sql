-- Seconds since the oldest timer or step of the engine fell due that no node has in hand
select coalesce(extract(epoch from cast(:now as timestamptz) - min(since)), 0) as value
from due_jobs(cast(:now as timestamptz))
