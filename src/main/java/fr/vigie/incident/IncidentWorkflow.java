package fr.vigie.incident;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins the procedure of an incident, and tells it what was decided outside it. */
@Component
class IncidentWorkflow {

    private static final String UNDELIVERED = "noticeUndelivered";

    /** The engine puts its own query together anew each time it is asked, which takes ten times as long as the answer. */
    private static final String OPEN = """
            select task.* from act_ru_task task join act_ru_execution process on process.id_ = task.proc_inst_id_
            where process.business_key_ = #{reference}""";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService people;

    IncidentWorkflow(RuntimeService runtime, TaskService tasks, IdentityService people) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.people = people;
    }

    void begin(String reference) {
        runtime.createMessageCorrelation("reportReceived")
                .processInstanceBusinessKey(reference)
                .setVariable(Memory.RECORDED, Memory.seal(reference))
                .correlateStartMessage();
    }

    /** The procedure of an incident that nobody needs to judge. */
    void beginJudged(String reference) {
        runtime.createMessageCorrelation("securityDeclared")
                .processInstanceBusinessKey(reference)
                .setVariable(Memory.RECORDED, Memory.seal(reference))
                .correlateStartMessage();
    }

    void priorityChanged(String reference) {
        runtime.createMessageCorrelation("priorityChanged")
                .processInstanceBusinessKey(reference)
                .correlate();
    }

    /** Does what the procedure does by itself, whoever asked for what led to it. */
    void byItself(Runnable act) {
        var asked = people.getCurrentAuthentication();
        people.clearAuthentication();
        try {
            act.run();
        } finally {
            if (asked != null) {
                people.setAuthentication(asked.getUserId(), asked.getGroupIds(), asked.getTenantIds());
            }
        }
    }

    /** Whether this is a person of ours, who may be given a ticket. */
    boolean knows(String person) {
        return people.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .anyMatch(Offer.TEAMS::contains);
    }

    /** Who has the task in hand, also while its completion is being carried out. */
    @Nullable
    String assigneeOf(String reference) {
        return open(reference).stream()
                .map(Task::getAssignee)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Offers the open task to the groups that the ticket has come to, and to no others, and raises it in their lists. */
    void offer(Incident incident) {
        open(incident.reference()).forEach(task -> {
            var wanted = incident.offer().pools();
            var asked = tasks.getIdentityLinksForTask(task.getId()).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull)
                    .toList();
            wanted.stream()
                    .filter(pool -> !asked.contains(pool))
                    .forEach(pool -> tasks.addCandidateGroup(task.getId(), pool));
            asked.stream()
                    .filter(pool -> !wanted.contains(pool))
                    .forEach(pool -> tasks.deleteCandidateGroup(task.getId(), pool));
            if (task.getPriority() != Urgency.of(incident)) {
                tasks.setPriority(task.getId(), Urgency.of(incident));
            }
        });
    }

    /** Nobody has the open task in hand any more. */
    void takeBack(String reference) {
        open(reference).forEach(task -> tasks.setAssignee(task.getId(), null));
    }

    /** Puts a report that no process carries in front of people; false where they see it already. */
    boolean showUnstarted(Incident incident) {
        var unseen = unstarted(incident.reference()).isEmpty();
        if (unseen) {
            var task = tasks.newTask();
            task.setName(unstartedName(incident.reference()));
            task.setDescription(incident.facts().subject());
            task.setPriority(Urgency.HIGHEST);
            tasks.saveTask(task);
            Offer.TEAMS.forEach(group -> tasks.addCandidateGroup(task.getId(), group));
        }
        return unseen;
    }

    void hideUnstarted(String reference) {
        unstarted(reference).forEach(task -> tasks.deleteTask(task.getId(), true));
    }

    /** Shows a notice that nobody will get: on the step that waits for a person, or as a task once all is over. */
    void showUndelivered(String reference, String notice, String sentence) {
        var waiting = open(reference).stream().findFirst();
        waiting.ifPresent(step -> runtime.createIncident(UNDELIVERED, step.getExecutionId(), notice, sentence));
        if (waiting.isEmpty()) {
            var task = tasks.newTask();
            task.setName("Notice de " + reference + " non remise");
            task.setDescription(sentence);
            tasks.saveTask(task);
            tasks.addCandidateGroup(task.getId(), Offer.MANAGERS);
        }
    }

    private List<Task> unstarted(String reference) {
        return tasks.createTaskQuery().taskName(unstartedName(reference)).list();
    }

    private static String unstartedName(String reference) {
        return "Signalement " + reference + " sans procédure : le traiter à la main";
    }

    private List<Task> open(String reference) {
        return tasks.createNativeTaskQuery()
                .sql(OPEN)
                .parameter("reference", reference)
                .list();
    }
}
