package fr.vigie.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Keeps what happened in a procedure. A table that is only asked, for the outlook of a form or for an alarm at the door,
 * leaves no row: such questions come with every keystroke, and nothing was decided by them. What the variables of our own
 * diagrams were is not kept: they repeat the ticket, whose journal says who changed what, and these rows would be half of
 * the database, with the words of people in them. Of other diagrams the last value of each is kept.
 */
class ProcedureHistory extends DbHistoryEventHandler {

    private final Release release;

    ProcedureHistory(Release release) {
        this.release = release;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!isOnlyAsked(event) && !isOurVariable(event)) {
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

    private boolean isOurVariable(HistoryEvent event) {
        return event instanceof HistoricVariableUpdateEventEntity && release.draws(event.getProcessDefinitionKey());
    }

    private static boolean isOnlyAsked(HistoryEvent event) {
        return event instanceof HistoricDecisionEvaluationEvent evaluation
                && evaluation.getRootHistoricDecisionInstance().getProcessInstanceId() == null;
    }
}
