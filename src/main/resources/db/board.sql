--liquibase formatted sql

--changeset vigie:board-queue
--comment: the board asks every few seconds for the first of each priority, however many are open and closed
create index incident_queue on incident (status, priority, (coalesce(intervene_by, acknowledge_by)), reference)
    where status <> 'CLOSED';
