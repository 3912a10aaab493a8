-- something that happened and that the journal does not know
select i.reference as subject,
       'Le journal de l''incident ' || i.reference || ' ne dit pas tout ce qui lui est arrivé.' as sentence
from (
    select reference from incident where closed_at is null
    union select reference from incident where closed_at >= cast(:since as timestamptz)
    -- what was found is not over because time passes
    union select subject from doctor_finding where name = 'journal-missing') asked
     join incident i on i.reference = asked.reference
where (i.opened_at is not null
       and not exists (select from journal j where j.incident = i.reference and j.kind in ('OPENED', 'ATTACHED')))
   or (i.intervened_at is not null
       and not exists (select from journal j where j.incident = i.reference and j.kind = 'ENGAGED'))
   or (i.status = 'CLOSED'
       and not exists (
         select from journal j where j.incident = i.reference and j.kind in ('CLOSED', 'ATTACHED', 'DISMISSED')))
   or not exists (select from report r where r.incident = i.reference)
