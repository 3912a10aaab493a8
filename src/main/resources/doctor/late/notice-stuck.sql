-- a notice whose turn has come and which no relay carries; one behind another for the same reader waits rightly
select n.reference as subject,
       'Une notice de ' || n.reference || ' attend depuis le '
           || to_char(n.due_at at time zone 'Europe/Paris', 'DD/MM/YYYY à HH24:MI')
           || ' que quelqu''un l''expédie : les envois sont arrêtés, ou trop lents.' as sentence
from notice n
where n.due_at < cast(:now as timestamptz) - interval '5 minutes'
  and not exists (
    select from notice before
    where before.reference = n.reference and before.recipient = n.recipient and before.due_at is not null
      and before.seq < n.seq)
