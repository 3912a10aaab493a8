-- files that came with a report; name, type and size are what a reader is told, the name is the sender's
update enclosure set content = null, name = 'Pièce jointe effacée', refused = :words, erased_at = :now
where id in (
    select e.id from enclosure e join report r on r.id = e.report join closing c on c.reference = r.incident
    where not e.original and e.erased_at is null and c.since < :before
    order by e.id limit :batch for update of e skip locked)
