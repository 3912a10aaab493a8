package fr.vigie.scenario;

import fr.vigie.maintenance.Stoppage;
import fr.vigie.maintenance.Stoppages;
import java.util.List;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ConfigurableApplicationContext;

/** Services that a story stops on purpose, in an application that goes on for the next story. */
final class Stopped {

    private static final String NAME = "stoppedByAStory";

    private Stopped() {}

    static void say(ConfigurableApplicationContext house, Stoppage... stoppages) {
        Stoppages source = (from, to) -> List.of(stoppages);
        house.getBeanFactory().registerSingleton(NAME, source);
    }

    static void end(ConfigurableApplicationContext house) {
        if (house.getBeanFactory() instanceof DefaultSingletonBeanRegistry beans && beans.containsSingleton(NAME)) {
            beans.destroySingleton(NAME);
        }
    }
}
