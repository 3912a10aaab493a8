-- Reports that are kept and whose procedure has not begun: in a burst they wait in line
select count(*) as value from incident where status <> 'CLOSED' and not underway
