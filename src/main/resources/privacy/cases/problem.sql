-- what our people wrote of a cause
update problem set title = :words, symptom = case when symptom is not null then :words end,
    cause = case when cause is not null then :words end, workaround = case when workaround is not null then :words end,
    fix_text = case when fix_text is not null then :words end,
    erased_at = :now, version = version + 1
where reference in (
    select p.reference from problem p join closing c on c.reference = p.reference
    where p.erased_at is null and c.since < :before
    order by p.reference limit :batch for update of p skip locked)
