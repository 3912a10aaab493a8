package fr.vigie.engine.words;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Computes expressions out of published words alone. The engine's own way asks any object for anything, which leads from
 * a text to its class and from there to the whole machine; here an object answers only what {@link PublishedAnswers} lets
 * it. The guard at deployment reads what is written; this holds for what never passed it: lists that an administrator
 * saves, and diagrams from before a rule.
 */
public class PublishedWords extends JuelExpressionManager {

    private final Class<?> ticket;

    /**
     * Names and what they stand for.
     *
     * @param vocabulary the delegates and the ticket, by name
     * @param ticket     whose public methods may be called
     */
    public PublishedWords(Map<Object, Object> vocabulary, Class<?> ticket) {
        super(vocabulary);
        this.ticket = ticket;
    }

    @Override
    protected ELResolver createElResolver() {
        var words = new CompositeELResolver();
        // first, or a variable that somebody sends under the name of a step would be taken for the step
        words.add(new ReadOnlyMapELResolver(beans));
        words.add(new VariableScopeElResolver());
        words.add(new VariableContextElResolver());
        words.add(new PublishedAnswers(ticket));
        return words;
    }
}
