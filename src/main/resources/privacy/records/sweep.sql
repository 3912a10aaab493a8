-- what is written of sweeps is no more kept for ever than the rest
delete from retention_sweep where id in (
    select id from retention_sweep where ended_at < :before order by id limit :batch for update skip locked)
