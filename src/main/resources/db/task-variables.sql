--liquibase formatted sql

--changeset vigie:task-variables
--comment: what a task alone knows, as what is to be taken over, is found without a look at what procedures know
create index vigie_variable_of_task on act_ru_variable (name_) where task_id_ is not null;
