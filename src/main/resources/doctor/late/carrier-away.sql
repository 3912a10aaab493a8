-- a carrier by which nothing goes out: several people wait, or something urgent does, and nobody was reached meanwhile
select w.carrier as subject,
       'Plus rien ne part par ' || case w.carrier when 'MAIL' then 'e-mail' when 'PAGER' then 'l''appel des équipes'
               when 'CHAT' then 'le chat' else w.carrier end
           || ' depuis le ' || to_char(w.since at time zone 'Europe/Paris', 'DD/MM/YYYY à HH24:MI')
           || ' : ' || w.letters || case when w.letters > 1 then ' notices attendent.' else ' notice attend.' end
           || coalesce(' Dernière réponse : ' || w.why, '') as sentence
from (
    select carrier, count(*) as letters,
        min(at) filter (where attempts > 0) as since,
        count(distinct recipient) filter (where attempts > 0) as readers,
        coalesce(bool_or(urgent) filter (where attempts > 0), false) as urgent,
        (array_agg(why order by seq desc) filter (where why is not null))[1] as why
    from notice
    where due_at is not null and carrier <> 'WEBHOOK'
    group by carrier) w
where w.since < cast(:now as timestamptz) - interval '10 minutes' and (w.urgent or w.readers > 1)
  and not exists (
    select from notice sent
    where sent.carrier = w.carrier and sent.accepted_at > cast(:now as timestamptz) - interval '10 minutes')
