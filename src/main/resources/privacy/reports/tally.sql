-- the last words of a storm of reports
update report_tally set last_words = null
where incident in (
    select t.incident from report_tally t join closing c on c.reference = t.incident
    where t.last_words is not null and c.since < :before
    order by t.incident limit :batch for update of t skip locked)
