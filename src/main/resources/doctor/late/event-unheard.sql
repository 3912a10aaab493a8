-- something that happened and that one of its listeners has not heard for long
select id::text as subject,
       'Ce qui est arrivé le ' || to_char(publication_date at time zone 'Europe/Paris', 'DD/MM/YYYY à HH24:MI')
           || ' n''a pas encore été transmis partout (' || regexp_replace(event_type, '^.*[.]', '') || ').' as sentence
from event_publication
where completion_date is null and publication_date < cast(:now as timestamptz) - interval '10 minutes'
