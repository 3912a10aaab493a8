package fr.vigie.scenario;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
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
