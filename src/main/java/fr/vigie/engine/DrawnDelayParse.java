package fr.vigie.engine;

import fr.vigie.commitment.Commitment;
import fr.vigie.commitment.UnreadableCommitment;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reads the timers of a diagram: their delays must be readable, and those on a task's border count from the ticket's clock. */
class DrawnDelayParse extends BpmnParse {

    /** How a timer names the variable that a table of delays answers into. */
    private static final String ANSWER = "[#$]\\{patience}";

    private final DrawnDelays delays;
    private boolean onBorder;

    DrawnDelayParse(BpmnParser parser, DrawnDelays delays) {
        super(parser);
        this.delays = delays;
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl activity) {
        onBorder = true;
        try {
            super.parseBoundaryTimerEventDefinition(timer, interrupting, activity);
        } finally {
            onBorder = false;
        }
    }

    @Override
    protected TimerDeclarationImpl parseTimer(Element timer, ActivityImpl activity, String jobHandlerType) {
        var drawn = timer.element("timeDuration");
        // a table that answers with a delay is looked at where it is deployed
        if (drawn != null && (onBorder || !drawn.getText().trim().matches(ANSWER))) {
            refuseUnreadable(drawn, activity);
        }
        return super.parseTimer(timer, activity, jobHandlerType);
    }

    @Override
    protected Expression parseExpression(Element parent, String name) {
        var drawn = parent.element(name);
        return onBorder && drawn != null && name.equals("timeDuration")
                ? new ClockedDelay(drawn.getText().trim(), delays)
                : super.parseExpression(parent, name);
    }

    private void refuseUnreadable(Element drawn, ActivityImpl activity) {
        try {
            Commitment.parse(drawn.getText().trim());
        } catch (UnreadableCommitment unreadable) {
            addError("Minuterie « " + activity.getId() + " » : " + unreadable.getMessage(), drawn, activity.getId());
        }
    }
}
