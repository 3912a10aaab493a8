-- what was said; a line belongs to the ticket to which it went
update chat_line set text = :words, erased_at = :now
where (conversation, seq) in (
    select l.conversation, l.seq from chat_line l left join closing c on c.reference = l.reference
    where l.erased_at is null and (c.since < :before or (c.reference is null and l.at < :before))
    order by l.conversation, l.seq limit :batch for update of l skip locked)
