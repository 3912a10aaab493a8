--liquibase formatted sql

--changeset vigie:board-queue
--comment: the board asks every few seconds for the first of each priority, however many are open and closed
create index incident_queue on incident (status, priority, (coalesce(intervene_by, acknowledge_by)), reference)
    include (intervene_by, acknowledge_by, notified_at, service, restricted)
    where status <> 'CLOSED';

--changeset vigie:board-month
--comment: the board counts sixty days once a minute, from the index alone
create index incident_month on incident (notified_at)
    include (priority, outcome, acknowledge_by, opened_at, intervene_by, intervened_at, restored_at, closed_at);
