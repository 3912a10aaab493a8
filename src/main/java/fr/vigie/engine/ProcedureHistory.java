package fr.vigie.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Keeps what happened in a procedure. A table that is only asked, for the outlook of a form or for an alarm at the door,
 * leaves no row: such questions come with every keystroke, and nothing was decided by them. Of a variable its last value
 * is kept, and none of the values before: who changed what stands in the journal, and these rows would be a third of the
 * database.
 */
class ProcedureHistory extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!isOnlyAsked(event)) {
            super.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity update) {
        return false;
    }

    private static boolean isOnlyAsked(HistoryEvent event) {
        return event instanceof HistoricDecisionEvaluationEvent evaluation
                && evaluation.getRootHistoricDecisionInstance().getProcessInstanceId() == null;
    }
}
