-- why a service was stopped, and what was said of it
update maintenance set reason = :words, effect = case when effect is not null then :words end,
    business_hours_reason = case when business_hours_reason is not null then :words end,
    asked_for = case when asked_for is not null then :words end, erased_at = :now, version = version + 1
where reference in (
    select m.reference from maintenance m join closing c on c.reference = m.reference
    where m.erased_at is null and c.since < :before
    order by m.reference limit :batch for update of m skip locked)
