package fr.vigie.scenario;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the test sources' own beans out of an application that a test starts by itself. */
public class WithoutTests extends TypeExcludeFilter {

    /** An initializer of such an application. */
    public static void applyTo(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
    }

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
        return type.getResource().toString().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WithoutTests;
    }

    @Override
    public int hashCode() {
        return WithoutTests.class.hashCode();
    }
}
