package fr.vigie.diagram;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** The delegates of the house, found without starting it. */
class Beans {

    private static final Map<String, String> DELEGATES = found();

    private Beans() {}

    /** The class names of the delegates, by the bean name that a diagram uses. */
    static Map<String, String> delegates() {
        return DELEGATES;
    }

    private static Map<String, String> found() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
        return scanner.findCandidateComponents("fr.vigie").stream()
                .map(AnnotatedBeanDefinition.class::cast)
                .filter(bean -> bean.getMetadata().hasAnnotation(Component.class.getName()))
                .filter(bean -> !String.valueOf(bean.getResourceDescription()).contains("test-classes"))
                .collect(Collectors.toMap(
                        bean -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                                bean, new SimpleBeanDefinitionRegistry()),
                        bean -> bean.getMetadata().getClassName()));
    }
}
