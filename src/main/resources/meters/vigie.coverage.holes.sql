-- Gaps of the next 7 days in which a team is due and nobody stands in its rota
select count(*) as value from rota_hole
