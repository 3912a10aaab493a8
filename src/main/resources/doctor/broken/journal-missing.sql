-- something that happened and that the journal does not know
select i.reference as subject,
       'Le journal de l''incident ' || i.reference || ' ne dit pas tout ce qui lui est arrivé.' as sentence
from incident i
where (i.opened_at is not null
       and not exists (select from journal j where j.incident = i.reference and j.kind in ('OPENED', 'ATTACHED')))
   or (i.intervened_at is not null
       and not exists (select from journal j where j.incident = i.reference and j.kind = 'ENGAGED'))
   or (i.status = 'CLOSED'
       and not exists (
         select from journal j where j.incident = i.reference and j.kind in ('CLOSED', 'ATTACHED', 'DISMISSED')))
   or not exists (select from report r where r.incident = i.reference)
