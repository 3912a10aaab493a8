-- Run once on a database that was restored from a backup, before Vigie starts on it:
--   psql --dbname=vigie --single-transaction --file=src/ops/after-restore.sql

-- all of it or a failure that nobody can overlook
\set ON_ERROR_STOP on

-- Numbers that were given after the backup stand in clients' mailboxes: nobody else gets them.
select setval('incident_number', nextval('incident_number') + 1000);
select setval('problem_number', nextval('problem_number') + 1000);
select setval('maintenance_number', nextval('maintenance_number') + 1000);
select setval('interruption_number', nextval('interruption_number') + 1000);

-- What clients were about to be sent at the moment of the backup was probably sent after it: it stands on the ticket as
-- uncertain, and people decide. Pages to staff and events to machines go out again: each has a name by which it is known.
update notice
set status = 'UNKNOWN', due_at = null, why = 'En attente lors de la sauvegarde : peut-être envoyée depuis.'
where due_at is not null and kind in (
    'RECEIPT', 'ATTACHED', 'ENGAGED', 'PROGRESS', 'RESTORED', 'CLOSED', 'MESSAGE', 'ANNOUNCEMENT',
    'INTERRUPTION', 'INTERRUPTION_NEWS', 'INTERRUPTION_OVER',
    'MAINTENANCE_ANNOUNCED', 'MAINTENANCE_MOVED', 'MAINTENANCE_REMINDER', 'MAINTENANCE_STARTED', 'MAINTENANCE_EXTENDED',
    'MAINTENANCE_FINISHED', 'MAINTENANCE_CANCELLED');

-- Whom to look at: what was said to which client, and may not have reached them.
select reference, kind, carrier, recipient, at from notice
where status = 'UNKNOWN' and why = 'En attente lors de la sauvegarde : peut-être envoyée depuis.' order by reference, seq;
