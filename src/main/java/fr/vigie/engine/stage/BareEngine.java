package fr.vigie.engine.stage;

import fr.vigie.engine.OwnTimers;
import fr.vigie.engine.words.PublishedWords;
import fr.vigie.servicetime.ServiceCalendar;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** An engine in memory that does nothing by itself and remembers nothing. */
class BareEngine {

    /** Where it keeps what is going on, for as long as the process lives. */
    private static final String STORE = "jdbc:h2:mem:stage;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=1000";

    private BareEngine() {}

    static ProcessEngine of(StagedWords words, ServiceCalendar hours, Clock clock) {
        var engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setJdbcUrl(STORE);
        engine.setHistory("none");
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setEnforceHistoryTimeToLive(false);
        engine.setCmmnEnabled(false);
        engine.setTenantCheckEnabled(false);
        engine.setDmnEngineConfiguration(tables());
        engine.setExpressionManager(new PublishedWords(words, StagedVocabulary.class));
        OwnTimers.teach(engine, client -> hours, clock);
        return engine.buildProcessEngine();
    }

    private static DefaultDmnEngineConfiguration tables() {
        var feel = new RememberedFeel(new ScalaFeelEngineFactory().createInstance());
        var tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(() -> feel);
        return tables;
    }

    /** A way past the engine to what it keeps. */
    static Connection store() {
        try {
            return DriverManager.getConnection(STORE, "sa", "");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static void deploy(ProcessEngine engine, Map<String, byte[]> files) {
        var deployment = engine.getRepositoryService().createDeployment();
        files.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        deployment.deploy();
    }
}
