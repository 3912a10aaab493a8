package fr.vigie.engine;

import java.util.AbstractMap;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** All that an expression in a diagram can name: the delegates, and the ticket. No other bean answers to a name. */
@Component
public class Vocabulary extends AbstractMap<Object, Object> {

    private static final String TICKET = "ticket";

    private final ListableBeanFactory beans;

    Vocabulary(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String bean
                && beans.containsBean(bean)
                && (bean.equals(TICKET) || beans.isTypeMatch(bean, JavaDelegate.class));
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name != null && containsKey(name) ? beans.getBean(name.toString()) : null;
    }

    /** What the diagrams may ask about the ticket: its public methods. */
    public Class<?> ticket() {
        return Objects.requireNonNull(beans.getType(TICKET));
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        throw new UnsupportedOperationException("Names are looked up one by one, as delegates need the engine.");
    }
}
