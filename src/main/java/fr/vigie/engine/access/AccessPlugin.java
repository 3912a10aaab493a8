package fr.vigie.engine.access;

import fr.vigie.engine.FirstStart;
import fr.vigie.engine.Interceptors;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes accounts and rights while the engine is built, which is before anything answers. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

    private final AccessSettings settings;
    private final FirstStart firstStart;
    private final ApplicationEventPublisher news;
    private final PasswordCheck check;
    private final JdbcClient database;

    AccessPlugin(
            AccessSettings settings,
            FirstStart firstStart,
            ApplicationEventPublisher news,
            PasswordCheck check,
            JdbcClient database) {
        this.database = database;
        this.check = check;
        this.settings = settings;
        this.news = news;
        this.firstStart = firstStart;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // out of the box, neither jean.dupont nor on-call would be an id
        engine.setUserResourceWhitelistPattern(Account.IDS);
        engine.setGroupResourceWhitelistPattern(Account.IDS);
        engine.setIdentityProviderSessionFactory(new PatientIdentitiesFactory(check));
        engine.setCustomSessionFactories(List.of(new ManyRights.Factory(database)));
        engine.setPasswordPolicy(new PasswordPolicyOfOurs());
        engine.setEnablePasswordPolicy(settings.passwordPolicy());
        Interceptors.add(engine, new Reserved(engine));
        engine.setTaskService(new OwnTasks());
        engine.setIdentityService(new HeardPasswords(news));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        firstStart.oneNodeAtATime(() -> {
            new Accounts(engine.getIdentityService(), settings).prepare();
            new Grants(engine.getAuthorizationService()).prepare();
        });
    }
}
