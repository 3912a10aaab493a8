-- what happened stays with its hour, its kind and its author; what was written about it goes
update interruption_entry set text = :words, erased_at = :now
where id in (
    select j.id from interruption_entry j join closing c on c.reference = j.interruption
    where j.erased_at is null and c.since < :before
    order by j.id limit :batch for update of j skip locked)
