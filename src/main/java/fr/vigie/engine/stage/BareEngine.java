package fr.vigie.engine.stage;

import fr.vigie.engine.OwnTimers;
import fr.vigie.servicetime.ServiceCalendar;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;

/** An engine in memory that does nothing by itself and remembers nothing. */
class BareEngine {

    /** Where it keeps what is going on, for as long as the process lives. */
    static final String STORE = "jdbc:h2:mem:stage;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=1000";

    private BareEngine() {}

    static ProcessEngine of(StagedWords words, ServiceCalendar hours, Clock clock) {
        var engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setJdbcUrl(STORE);
        engine.setHistory("none");
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setEnforceHistoryTimeToLive(false);
        engine.setExpressionManager(new JuelExpressionManager(words));
        OwnTimers.teach(engine, client -> hours, clock);
        return engine.buildProcessEngine();
    }

    static void deploy(ProcessEngine engine, Map<String, byte[]> files) {
        var deployment = engine.getRepositoryService().createDeployment();
        files.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        deployment.deploy();
    }
}
