-- Seconds since the oldest notice was written that its carrier has not taken, by carrier
select c.carrier, coalesce(extract(epoch from cast(:now as timestamptz) - min(n.at)), 0) as value
from unnest(array['MAIL', 'SMS', 'CHAT', 'PAGER', 'WEBHOOK']) as c(carrier)
     left join notice n on n.carrier = c.carrier and n.due_at is not null
group by c.carrier
