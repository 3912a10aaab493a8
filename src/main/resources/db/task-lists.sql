--liquibase formatted sql

--changeset vigie:task-lists
--comment: every list of tasks shows its most urgent first
create index vigie_task_priority on act_ru_task (priority_ desc, due_date_);
