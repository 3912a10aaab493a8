-- Timers and steps of the engine that are due and that no node has in hand
select count(*) as value
from act_ru_job
where retries_ > 0 and suspension_state_ = 1 and handler_type_ <> 'history-cleanup'
  and (coalesce(duedate_, create_time_) at time zone 'UTC') <= cast(:now as timestamptz)
  and (lock_exp_time_ is null or (lock_exp_time_ at time zone 'UTC') < cast(:now as timestamptz))
