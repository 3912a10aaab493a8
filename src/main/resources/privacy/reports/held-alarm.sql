-- alarms that a maintenance explained, as their source told them
update maintenance_alarm set subject = :words, description = case when description is not null then :words end,
    severity = null, dedup_key = null, external_id = null, erased_at = :now
where (maintenance, what) in (
    select a.maintenance, a.what from maintenance_alarm a join closing c on c.reference = a.maintenance
    where a.erased_at is null and c.since < :before
    order by a.maintenance, a.what limit :batch for update of a skip locked)
