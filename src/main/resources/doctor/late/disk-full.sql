-- a file that was not kept since the database's disk was full: what comes next may find no room either
select r.incident as subject,
       'Le disque de la base de données était plein le ' || to_char(max(r.received_at) at time zone 'Europe/Paris', 'DD/MM/YYYY à HH24:MI')
           || ' : de ' || r.incident || ', des fichiers reçus ne sont pas conservés. Libérez de la place.' as sentence
from enclosure e join report r on r.id = e.report
where e.refused like 'Non conservé : il n''y avait plus de place sur le disque%'
  and r.received_at > cast(:now as timestamptz) - interval '1 day'
group by r.incident
