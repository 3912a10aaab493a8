-- what we wrote, once no notice with these words is left; some were written for nobody
update wording set subject = :words, brief = :words, body = :words, erased_at = :now
where id in (
    select w.id from wording w
    where w.erased_at is null
        and not exists (select from notice n where n.wording = w.id and n.erased_at is null)
    order by w.id limit :batch for update of w skip locked)
