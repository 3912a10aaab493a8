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

--changeset vigie:engine-due-jobs splitStatements:false
--comment: timers and steps that are due and that no node has in hand; the engine keeps its hours in UTC, without a zone
create function due_jobs(moment timestamptz) returns table (id text, process text, since timestamptz) stable language sql as $$
    select id_, process_instance_id_, coalesce(duedate_, create_time_) at time zone 'UTC'
    from act_ru_job
    where retries_ > 0 and suspension_state_ = 1 and handler_type_ <> 'history-cleanup'
      and (coalesce(duedate_, create_time_) at time zone 'UTC') <= moment
      and (lock_exp_time_ is null or (lock_exp_time_ at time zone 'UTC') < moment)
$$;

--changeset vigie:engine-task-name
--comment: what is shown to everybody is looked for by its name with each completion, and the engine compares names in capitals
create index vigie_task_name on act_ru_task (upper(name_));
