package fr.vigie.scenario;

import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.ReportDesk;
import fr.vigie.incident.StoryIncidents;
import fr.vigie.privacy.NightsOfStories;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stories need beside Vigie itself: a clock to move, people to act, and eyes on the tables. */
@TestConfiguration(proxyBeanMethods = false)
@Import({StoryIncidents.class, NightsOfStories.class})
class Staging {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Stage stage(
            MovableClock clock,
            ManagementService jobs,
            ProcessEngine engine,
            ReportDesk reports,
            IncidentDesk desk,
            StoryIncidents incidents,
            JdbcClient database) {
        return new Stage(new Time(clock, jobs), new People(engine), engine, reports, desk, incidents, database);
    }
}
