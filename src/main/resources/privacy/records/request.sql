-- who asked for the data of whom
delete from person_request where id in (
    select id from person_request where at < :before order by id limit :batch for update skip locked)
