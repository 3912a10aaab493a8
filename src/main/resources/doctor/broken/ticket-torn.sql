-- a ticket whose state and dates do not belong together
select reference as subject,
       'L''état de l''incident ' || reference || ' (' || status || ') et ses dates ne vont pas ensemble.' as sentence
from (
    select * from incident where closed_at is null
    union select * from incident where status in ('REPORTED', 'OPEN', 'ENGAGED', 'RESTORED')
    union select * from incident where closed_at >= cast(:since as timestamptz)
    -- what was found is not over because time passes
    union select found.* from incident found join doctor_finding f on f.subject = found.reference and f.name = 'ticket-torn') i
where (status in ('OPEN', 'ENGAGED', 'RESTORED') and (opened_at is null or priority is null or intervene_by is null))
   or (status in ('ENGAGED', 'RESTORED') and intervened_at is null)
   or (status = 'RESTORED' and restored_at is null)
   or (status = 'CLOSED') <> (closed_at is not null)
   -- a clock that was put back does this: told as long as it can be of use
   or ((opened_at < notified_at or intervened_at < opened_at or closed_at < opened_at)
       and (closed_at is null or closed_at > cast(:now as timestamptz) - interval '1 day'))
