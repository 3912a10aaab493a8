-- what was seen of a threat
update interruption set seen = :words, advice = case when advice is not null then :words end,
    unreached = case when unreached is not null then :words end, erased_at = :now, version = version + 1
where reference in (
    select s.reference from interruption s join closing c on c.reference = s.reference
    where s.erased_at is null and c.since < :before
    order by s.reference limit :batch for update of s skip locked)
