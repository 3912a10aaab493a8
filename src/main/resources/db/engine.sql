--liquibase formatted sql

--changeset vigie:engine-indexes
--comment: a completed task looks for its children, and the acquisition for what is due; the engine has no index on either
create index vigie_task_parent on act_ru_task (parent_task_id_);
create index vigie_job_due on act_ru_job (type_ desc, duedate_ asc);
create index vigie_task_due on act_ru_task (due_date_);

--changeset vigie:engine-long-texts
--comment: a description of 20,000 characters may come as a process variable
alter table act_ru_variable alter column text_ type text;
alter table act_hi_varinst alter column text_ type text;
alter table act_hi_detail alter column text_ type text;

--changeset vigie:engine-task-name
--comment: what is shown to everybody is looked for by its name with each completion, and the engine compares names in capitals
create index vigie_task_name on act_ru_task (upper(name_));
