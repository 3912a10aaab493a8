package fr.vigie.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_START;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_SUCCESS;

import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of our own diagrams the engine's history keeps: those that somebody or a moment was waited for (tasks, timers,
 * messages, called diagrams), not those that a token only passes (gateways, tables, service tasks, starts, ends), which
 * were three quarters of the rows: what they did stands in the journal, and how a procedure ended in its own row. Of jobs
 * it keeps what failed. Other diagrams are kept whole.
 */
class ProcedureLevel extends HistoryLevelFull {

    private static final Set<HistoryEventType> OF_STEPS =
            Set.of(ACTIVITY_INSTANCE_START, ACTIVITY_INSTANCE_UPDATE, ACTIVITY_INSTANCE_END);
    private static final Set<HistoryEventType> OF_JOBS_THAT_WENT_WELL = Set.of(JOB_CREATE, JOB_SUCCESS, JOB_DELETE);
    private static final Set<String> PASSED = Set.of(
            ActivityTypes.GATEWAY_EXCLUSIVE,
            ActivityTypes.GATEWAY_INCLUSIVE,
            ActivityTypes.GATEWAY_PARALLEL,
            ActivityTypes.TASK_BUSINESS_RULE,
            ActivityTypes.TASK_SERVICE,
            ActivityTypes.TASK_SEND_TASK,
            ActivityTypes.START_EVENT,
            ActivityTypes.INTERMEDIATE_EVENT_NONE_THROW,
            ActivityTypes.INTERMEDIATE_EVENT_MESSAGE_THROW,
            ActivityTypes.INTERMEDIATE_EVENT_SIGNAL_THROW,
            ActivityTypes.END_EVENT_NONE,
            ActivityTypes.END_EVENT_TERMINATE);

    private final Release release;

    ProcedureLevel(Release release) {
        this.release = release;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType what, @Nullable Object of) {
        if (of instanceof ExecutionEntity step && OF_STEPS.contains(what)) {
            return !(isPassed(step) && release.draws(step.getProcessDefinition().getKey()));
        } else if (of instanceof JobEntity job && OF_JOBS_THAT_WENT_WELL.contains(what)) {
            return !release.draws(job.getProcessDefinitionKey());
        }
        return super.isHistoryEventProduced(what, of);
    }

    private static boolean isPassed(ExecutionEntity step) {
        var activity = step.getActivity();
        return activity != null && PASSED.contains(activity.getProperties().get(BpmnProperties.TYPE));
    }
}
