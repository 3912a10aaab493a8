package fr.vigie.notice.courier;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether the operator gave what a courier can't be without; an empty value is none. */
public abstract class PropertyIsSet implements Condition {

    private final String property;

    protected PropertyIsSet(String property) {
        this.property = property;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return StringUtils.hasText(context.getEnvironment().getProperty(property));
    }
}
