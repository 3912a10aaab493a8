-- Timers and steps of the engine that are due and that no node has in hand
select count(*) as value from due_jobs(cast(:now as timestamptz))
