-- a ticket that stands elsewhere than the line of its journal says that knew the last of it: a statement would count it wrongly
select i.reference as subject,
       'Le journal de l''incident ' || i.reference || ' ne dit pas où il en est.' as sentence
from incident i cross join lateral (
    select * from journal j where j.incident = i.reference
    order by coalesce(j.incident_version, -1) desc, j.id desc limit 1) last
where (i.status <> 'CLOSED' or i.closed_at > cast(:now as timestamptz) - interval '1 day')
  and last.notified_at is not null
  and (last.status, last.priority, last.outcome, last.notified_at, last.acknowledge_by, last.opened_at,
       last.intervene_by, last.intervened_at, last.restored_at, last.closed_at)
      is distinct from
      (i.status, i.priority, i.outcome, i.notified_at, i.acknowledge_by, i.opened_at,
       i.intervene_by, i.intervened_at, i.restored_at, i.closed_at)
