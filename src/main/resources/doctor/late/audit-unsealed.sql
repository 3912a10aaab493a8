-- what somebody did and no node has put into the chain: until then nothing shows whether it was changed
select 'audit' as subject,
       u.number || ' faits de l''audit attendent leur sceau depuis le '
           || to_char(u.since at time zone 'Europe/Paris', 'DD/MM/YYYY à HH24:MI') || ' : aucun nœud ne scelle.' as sentence
from (select count(*) as number, min(since) as since from audit_unsealed) u
-- the audit keeps the hours of the database
where u.since < now() - interval '1 minute'
