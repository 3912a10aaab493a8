-- Steps that failed as often as they may and wait for somebody in Cockpit
select count(*) as value from act_ru_job where retries_ = 0
