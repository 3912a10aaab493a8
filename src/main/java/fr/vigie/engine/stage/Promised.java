package fr.vigie.engine.stage;

import fr.vigie.commitment.Commitment;
import fr.vigie.commitment.Deadline;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** The delays that the deployed diagrams promise: the timers on the border of the tasks that people do. */
class Promised {

    private final Map<String, Commitment> delays = new HashMap<>();
    private final ServiceCalendar hours;

    Promised(ServiceCalendar hours) {
        this.hours = hours;
    }

    /** Reads them anew, from the newest versions. */
    void read(RepositoryService repository) {
        for (var process : new String[] {"incident", "reaction"}) {
            var newest = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            read(repository.getBpmnModelInstance(newest.getId()));
        }
    }

    Deadline acknowledgement(Instant notified) {
        return of("diagnose", notified);
    }

    Deadline reaction(int priority, Instant opened) {
        return of("interveneP" + priority, opened);
    }

    private Deadline of(String task, Instant from) {
        var delay = delays.get(task);
        if (delay == null) {
            throw new IllegalStateException("Aucun délai n'est dessiné sur « " + task + " ».");
        }
        return delay.deadlineFrom(from, hours);
    }

    private void read(BpmnModelInstance model) {
        for (var border : model.getModelElementsByType(BoundaryEvent.class)) {
            for (var definition : border.getEventDefinitions()) {
                if (definition instanceof TimerEventDefinition timer
                        && timer.getTimeDuration() != null
                        && !border.cancelActivity()) {
                    delays.put(
                            border.getAttachedTo().getId(),
                            Commitment.parse(
                                    timer.getTimeDuration().getTextContent().trim()));
                }
            }
        }
    }
}
