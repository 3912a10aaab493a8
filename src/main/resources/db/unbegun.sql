--liquibase formatted sql

--changeset vigie:incident-unbegun
--comment: every minute each node looks for reports whose procedure has not begun, and meters count them
create index incident_unbegun on incident (notified_at) where not underway and status <> 'CLOSED';
