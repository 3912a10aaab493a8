--liquibase formatted sql

--changeset vigie:intake-door-counts
--comment: how often something came in by a door, was turned away or failed, over all nodes and starts
alter table intake_door
    add column refused_at timestamptz,
    add column heard_count bigint not null default 0,
    add column refused_count bigint not null default 0,
    add column failed_count bigint not null default 0;
