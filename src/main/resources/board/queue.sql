-- The first open incidents of each priority and status, by what is due first; what is for few to know is not even fetched
select i.reference, i.status, i.priority, i.restricted, i.notified_at, i.opened_at, i.intervened_at, i.restored_at,
       i.acknowledge_by, i.intervene_by, i.pools, i.escalation_level,
       (select min(task.assignee_)
        from act_ru_execution process join act_ru_task task on task.proc_inst_id_ = process.proc_inst_id_
        where process.business_key_ = i.reference and process.parent_id_ is null
          and task.task_def_key_ similar to 'diagnose|interveneP%|restore|confirm') as holder,
       left(i.subject, 120) as subject,
       case when not i.restricted then left(coalesce(c.name, i.client), 60) end as client,
       case when not i.restricted then left(i.service, 60) end as service
from (
    select first.* from (
        select * from incident
        where status <> 'CLOSED' and status = 'REPORTED' and priority is null
        -- null is no equality to the planner: the index gives this order where it is said whole
        order by priority, coalesce(intervene_by, acknowledge_by), reference limit :each) first
    union all
    select first.*
    from (values (1), (2), (3), (4), (5)) as p(priority)
         cross join (values ('OPEN'), ('ENGAGED'), ('RESTORED')) as s(status)
         cross join lateral (
             select * from incident
             where incident.status <> 'CLOSED' and incident.status = s.status and incident.priority = p.priority
             order by coalesce(intervene_by, acknowledge_by), reference limit :each) first) i
     left join client c on c.code = i.client
