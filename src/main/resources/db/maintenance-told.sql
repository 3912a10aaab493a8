--liquibase formatted sql

--changeset vigie:maintenance-told
--comment: the window that clients were told last stands until they are told another, whatever is planned meanwhile
alter table maintenance
    add column told_from timestamptz,
    add column told_to timestamptz;
-- of one that waits for a decision nobody wrote down what was told before
update maintenance set told_from = starts_at, told_to = ends_at
    where announced_at is not null and status not in ('TO_APPROVE', 'TO_REVISE');

--changeset vigie:maintenance-asked-for
--comment: why it was asked for stays beside the reason with which it is planned
alter table maintenance add column asked_for text;
update maintenance set asked_for = reason where status = 'REQUESTED';
