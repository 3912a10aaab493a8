-- who talked with us, and the keys with which they came back
update conversation set name = 'Personne effacée', email = null, token_hash = null, provider_name = null,
    opening = null, erased_at = :now
where id in (
    select v.id from conversation v left join closing c on c.reference = v.reference
    where v.erased_at is null and (c.since < :before or (c.reference is null and v.here_at < :before))
    order by v.id limit :batch for update of v skip locked)
