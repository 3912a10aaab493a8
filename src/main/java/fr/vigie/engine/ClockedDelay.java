package fr.vigie.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A delay on the border of a task: a plain literal in the drawing, yet counted from the process variable
 * {@code clockStart}, so that it still runs from the ticket's opening when the task is offered anew.
 */
class ClockedDelay implements Expression {

    private final String drawn;
    private final DrawnDelays delays;

    ClockedDelay(String drawn, DrawnDelays delays) {
        this.drawn = drawn;
        this.delays = delays;
    }

    @Override
    public Object getValue(VariableScope scope) {
        return scope.getVariable("clockStart") instanceof Date start
                ? delays.due(drawn, start.toInstant(), client(scope))
                : drawn;
    }

    private static @Nullable String client(VariableScope scope) {
        return scope.getVariable("client") instanceof String client ? client : null;
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException("A drawn delay is not assigned.");
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return drawn;
    }

    @Override
    public boolean isLiteralText() {
        return true;
    }
}
