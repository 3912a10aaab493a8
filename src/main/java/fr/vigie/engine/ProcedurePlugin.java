package fr.vigie.engine;

import fr.vigie.engine.guard.Guard;
import fr.vigie.engine.words.PublishedWords;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teaches the engine our delays and our words, and gives it the release's diagrams. */
@Component
class ProcedurePlugin extends AbstractProcessEnginePlugin {

    private final DrawnDelays delays;
    private final Vocabulary vocabulary;
    private final Release release;
    private final Guard guard;
    private final JdbcClient database;

    ProcedurePlugin(DrawnDelays delays, Vocabulary vocabulary, Release release, Guard guard, JdbcClient database) {
        this.delays = delays;
        this.vocabulary = vocabulary;
        this.release = release;
        this.guard = guard;
        this.database = database;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        OwnTimers.teach(engine, delays);
        engine.setExpressionManager(new PublishedWords(vocabulary, vocabulary.ticket()));
        engine.setCustomPreDeployers(List.of(guard));
        InForceAgain.teach(engine, database);
        engine.setDmnEngineConfiguration(tables());
        Interceptors.add(engine, new AgentsAgain());
        // of the engine's name for the fullest one, and instead of it
        engine.setCustomHistoryLevels(List.of(new ProcedureLevel(release)));
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setCustomHistoryEventHandlers(List.of(new ProcedureHistory(release)));
        // after a pause, what is due longest goes first, and a deadline before anything else
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setJobExecutorPreferTimerJobs(true);
        // as all of them have a due date with this, a look need not ask for those without
        engine.setEnsureJobDueDateNotNull(true);
        // whatever the diagram does not say, a failed step is tried for a good while before it becomes a visible
        // incident
        engine.setFailedJobRetryTimeCycle("R10/PT30S");
        engine.setFailedJobCommandFactory(new AgainAtOnce());
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        release.deploy(engine.getRepositoryService());
    }

    private static DefaultDmnEngineConfiguration tables() {
        var tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(RememberedFeel::new);
        return tables;
    }
}
