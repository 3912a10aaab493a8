-- what a security incident was really about
update incident_confidence set subject = :words, description = :words, erased_at = :now
where incident in (
    select x.incident from incident_confidence x join closing c on c.reference = x.incident
    where x.erased_at is null and c.since < :before
    order by x.incident limit :batch for update of x skip locked)
