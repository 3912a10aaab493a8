package fr.vigie.engine.access;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * Knows an account of the engine by its password; its groups are its authorities.
 *
 * <p>The engine's own check counts mistakes and then turns the right password away too: ten mistakes of anybody would
 * lock a monitoring system out of the house in the middle of an outage. This one counts nothing; the count goes on
 * guarding the login page of the web applications.
 */
@Component
class AccountCheck implements AuthenticationProvider {

    // the filter chain is made before the engine is
    private final ObjectProvider<ProcessEngine> engine;

    AccountCheck(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public Authentication authenticate(Authentication asking) {
        var id = asking.getName();
        var password = String.valueOf(asking.getCredentials());
        var groups = ask(known(id, password));
        return UsernamePasswordAuthenticationToken.authenticated(id, null, AuthorityUtils.createAuthorityList(groups));
    }

    private <T> T ask(Command<T> question) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(question);
    }

    private static Command<List<String>> known(String id, String password) {
        return engine -> {
            // PostgreSQL fails on a text with this character instead of not finding it
            var user =
                    id.indexOf('\0') < 0 ? engine.getReadOnlyIdentityProvider().findUserById(id) : null;
            var passwords = engine.getProcessEngineConfiguration().getPasswordManager();
            if (!(user instanceof UserEntity account)
                    || !passwords.check(
                            EncryptionUtil.saltPassword(password, account.getSalt()), account.getPassword())) {
                throw new BadCredentialsException("unknown account or wrong password");
            }
            return engine.getReadOnlyIdentityProvider().createGroupQuery().groupMember(id).list().stream()
                    .map(Group::getId)
                    .toList();
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
