package fr.vigie.demo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Turns the profile {@code demo} on when {@code SPRING_DATASOURCE_URL} is not set. */
class DemoProfile implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (EmbeddedDatabase.isNeeded(environment)) {
            environment.addActiveProfile("demo");
        }
    }

    @Override
    public int getOrder() {
        // before the configuration files are read: application-demo.yml must still count
        return Ordered.HIGHEST_PRECEDENCE + 5;
    }
}
