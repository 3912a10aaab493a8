package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks those whom the diagram names in the input {@code level}, and lets it know whether there was anybody. */
@Component("escalate")
class EscalateDelegate extends IncidentDelegate {

    private static final String LEVEL = "level";
    private static final String REACHED = "reached";

    private final IncidentDesk desk;
    private final PageDesk pages;

    EscalateDelegate(IncidentDesk desk, PageDesk pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var level = answers.text(LEVEL);
        if (level == null) {
            desk.escalate(reference); // a diagram from before the levels were drawn, which pages by itself
        } else {
            execution.setVariable(REACHED, pages.escalate(reference, Level.drawn(level)));
        }
    }
}
