-- the ticket's own copy of what was reported; a restricted one says nothing in its subject
update incident set
    subject = case when restricted then subject else :words end,
    description = case when description is not null then :words end,
    severity = null, contact_name = null, contact_email = null, contact_phone = null, contact_chat = null,
    dedup_key = null, erased_at = :now, version = version + 1
where reference in (
    select i.reference from incident i join closing c on c.reference = i.reference
    where i.erased_at is null and c.since < :before
    order by i.reference limit :batch for update of i skip locked)
