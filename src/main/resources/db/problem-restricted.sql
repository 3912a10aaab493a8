--liquibase formatted sql

--changeset vigie:problem-restricted
alter table problem add column restricted boolean not null default false;
update problem set restricted = true where reference in
    (select problem from problem_incident join incident on incident.reference = problem_incident.incident where incident.restricted);
