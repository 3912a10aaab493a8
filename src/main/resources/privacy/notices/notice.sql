-- whom we wrote to; what is still on its way is left alone, and what is about no ticket counts from its own day
update notice set recipient = 'effacé', fact = 'effacé|' || id, receipt = null,
    why = case when why is not null then :words end, erased_at = :now
where id in (
    select n.id from notice n left join closing c on c.reference = n.reference
    where n.erased_at is null and n.due_at is null
        and (c.since < :before or (c.reference is null and n.at < :before))
    order by n.id limit :batch for update of n skip locked)
