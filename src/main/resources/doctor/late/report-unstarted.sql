-- a report that is safe and whose procedure could not begin
select reference as subject,
       'La procédure de ' || reference || ' n''a pas commencé : le signalement attend son tour dans une rafale, ou une personne.' as sentence
from incident
where status <> 'CLOSED' and not underway and notified_at < cast(:now as timestamptz) - interval '5 minutes'
