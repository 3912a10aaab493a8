package fr.vigie.engine.words;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.joda.time.DateTime;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of an object: its reference of an execution, its public methods of the ticket, and arithmetic of the
 * time that {@code dateTime()} says, for the lists of Tasklist. Whatever else is asked stays without an answer, which the
 * engine reports as an error.
 */
class PublishedAnswers extends ELResolver {

    private static final Predicate<String> ARITHMETIC =
            Pattern.compile("(plus|minus|with)[A-Z]\\w*|toDate").asMatchPredicate();
    private static final String REFERENCE = "processBusinessKey";

    private final ELResolver asked = new BeanELResolver(true);
    private final Class<?> ticket;

    PublishedAnswers(Class<?> ticket) {
        this.ticket = ticket;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return base instanceof DelegateExecution && REFERENCE.equals(property)
                ? asked.getValue(context, base, property)
                : null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        return method instanceof String name && mayBeAsked(base, name)
                ? asked.invoke(context, base, name, types, arguments)
                : null;
    }

    private boolean mayBeAsked(@Nullable Object base, String method) {
        if (base instanceof DateTime) {
            return ARITHMETIC.test(method);
        }
        return ticket.isInstance(base)
                && PublishedMethods.named(method, ticket).findAny().isPresent();
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (base != null) {
            throw new PropertyNotWritableException();
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
