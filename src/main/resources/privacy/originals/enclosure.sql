-- whole mails as they came, with every header
update enclosure set content = null, name = 'E-mail d''origine effacé', refused = :words, erased_at = :now
where id in (
    select e.id from enclosure e join report r on r.id = e.report join closing c on c.reference = r.incident
    where e.original and e.erased_at is null and c.since < :before
    order by e.id limit :batch for update of e skip locked)
