-- what came in, and from whom; its times stay: the beginning of a failure is read from them
update report set subject = :words, description = case when description is not null then :words end,
    severity = null, contact_name = null, contact_email = null, contact_phone = null, contact_chat = null,
    external_id = null, dedup_key = null, erased_at = :now
where id in (
    select r.id from report r join closing c on c.reference = r.incident
    where r.erased_at is null and c.since < :before
    order by r.id limit :batch for update of r skip locked)
