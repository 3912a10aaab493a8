package fr.vigie.scenario;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;

/** The passing of the watch in a story, which begins without any. */
class Watch {

    private final Stage stage;

    Watch(Stage stage) {
        this.stage = stage;
    }

    /** From now on a hand-over waits, as from the first start of a node. */
    void begin() {
        // other stories had theirs
        history()
                .finished()
                .list()
                .forEach(past -> stage.engine().getHistoryService().deleteHistoricProcessInstance(past.getId()));
        stage.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "handover",
                        Variables.putValue("since", Date.from(stage.time().now()))
                                .putValue("planChange", null));
    }

    /** The job that relieves one ticket, as a hand-over makes it. */
    static String relief(Stage stage, Ticket incident) {
        var relief = stage.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("relieve", incident.reference(), Variables.putValue("since", new Date()));
        return stage.engine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(relief.getId())
                .singleResult()
                .getId();
    }

    /** The slot ends: the timer of the hand-over fires, and nothing else happens yet. */
    void slotEnds() {
        var jobs = stage.engine().getManagementService();
        jobs.executeJob(jobs.createJobQuery()
                .timers()
                .processDefinitionKey("handover")
                .singleResult()
                .getId());
    }

    /** Those who may be relieved are found, and none of them is relieved yet. */
    void list() {
        var jobs = stage.engine().getManagementService();
        for (var due = listing(); !due.isEmpty(); due = listing()) {
            jobs.executeJob(due.get(0).getId());
        }
    }

    private List<Job> listing() {
        return stage.engine()
                .getManagementService()
                .createJobQuery()
                .activityId("listTickets")
                .list();
    }

    /** The jobs of those that a hand-over has found, and that are not relieved yet. */
    List<Job> unrelieved() {
        return stage.engine()
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey("relieve")
                .activityId("due")
                .list();
    }

    /** When the watch passes next. */
    List<Instant> expected() {
        var runtime = stage.engine().getRuntimeService();
        return runtime.createEventSubscriptionQuery().eventName("planChanged").list().stream()
                .map(waiting -> (Date) runtime.getVariable(waiting.getProcessInstanceId(), "changeAt"))
                .map(Date::toInstant)
                .toList();
    }

    /** The passings that have ended, by their names in their order. */
    List<String> passed() {
        return history().finished().orderByProcessInstanceEndTime().asc().list().stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .toList();
    }

    private HistoricProcessInstanceQuery history() {
        return stage.engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("handover");
    }

    /** The points that were handed over: "REL-2026-11-23T13:00 to on-call". */
    List<String> points() {
        return stage.database()
                .sql("select reference || ' to ' || recipient from notice where kind = 'POINT' and carrier = 'PAGER'"
                        + " order by seq")
                .query(String.class)
                .list();
    }

    String words() {
        return stage.database()
                .sql("select body from notice join wording on wording.id = wording where kind = 'POINT'"
                        + " order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
