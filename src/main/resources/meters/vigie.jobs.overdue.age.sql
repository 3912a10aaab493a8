-- Seconds since the oldest timer or step of the engine fell due that no node has in hand
select coalesce(extract(epoch from cast(:now as timestamptz)
           - min(coalesce(duedate_, create_time_) at time zone 'UTC')), 0) as value
from act_ru_job
where retries_ > 0 and suspension_state_ = 1 and handler_type_ <> 'history-cleanup'
  and (coalesce(duedate_, create_time_) at time zone 'UTC') <= cast(:now as timestamptz)
  and (lock_exp_time_ is null or (lock_exp_time_ at time zone 'UTC') < cast(:now as timestamptz))
