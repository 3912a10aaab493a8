package fr.vigie;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Lets all engines of a run share the SQL that the first has read: it is the same for each, and reading it takes as long
 * as the rest of an engine's start. Each goes on speaking to its own database.
 */
public class SharedMappings extends AbstractProcessEnginePlugin {

    private static @Nullable SqlSessionFactory read;

    /** An initializer of an application whose engine shares them. */
    public static void applyTo(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("sharedMappings", new SharedMappings());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        synchronized (SharedMappings.class) {
            engine.setSqlSessionFactory(read);
        }
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        synchronized (SharedMappings.class) {
            if (read == null) {
                read = engine.getSqlSessionFactory();
                var mappings = read.getConfiguration();
                var first = mappings.getEnvironment();
                mappings.setEnvironment(
                        new Environment(first.getId(), first.getTransactionFactory(), new DatabaseOfTheEngine()));
            }
        }
    }

    /** The database of the engine whose command asks for it. */
    private static class DatabaseOfTheEngine extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return Context.getProcessEngineConfiguration().getDataSource().getConnection();
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return Context.getProcessEngineConfiguration().getDataSource().getConnection(username, password);
        }
    }
}
