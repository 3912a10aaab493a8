-- People who have waited for a notice for more than 10 minutes, by carrier: all of them, and those for whom it is urgent
select c.carrier, w.what, count(distinct n.recipient) as value
from unnest(array['MAIL', 'SMS', 'CHAT', 'PAGER', 'WEBHOOK']) as c(carrier)
     cross join (values ('any'), ('urgent')) as w(what)
     left join notice n on n.carrier = c.carrier and n.due_at is not null and (n.urgent or w.what = 'any')
         and n.at < cast(:now as timestamptz) - interval '10 minutes'
group by c.carrier, w.what
