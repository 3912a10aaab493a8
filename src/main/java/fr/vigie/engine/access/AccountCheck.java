package fr.vigie.engine.access;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * Knows an account of the engine by its password; its groups are its authorities.
 *
 * <p>The engine's own check counts mistakes and then keeps the right password waiting too: anybody could hold a
 * monitoring system out of the house in the middle of an outage. This one neither counts nor waits; the engine's goes on
 * guarding the login page of the web applications.
 */
@Component
class AccountCheck implements AuthenticationProvider {

    private final ProcessEngineConfigurationImpl engine;

    AccountCheck(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public Authentication authenticate(Authentication asking) {
        var id = asking.getName();
        var groups =
                engine.getCommandExecutorTxRequired().execute(groupsOf(id, String.valueOf(asking.getCredentials())));
        return UsernamePasswordAuthenticationToken.authenticated(id, null, AuthorityUtils.createAuthorityList(groups));
    }

    private static Command<List<String>> groupsOf(String id, String password) {
        return engine -> {
            var identities = engine.getReadOnlyIdentityProvider();
            // PostgreSQL fails on a text with this character instead of not finding it
            var user = id.indexOf('\0') < 0 ? identities.findUserById(id) : null;
            if (!(user instanceof UserEntity account) || !matches(engine, account, password)) {
                throw new BadCredentialsException("unknown account or wrong password");
            }
            return groups(identities, id);
        };
    }

    /** The groups of an account, as they stand now. */
    static List<String> groups(ReadOnlyIdentityProvider identities, String id) {
        return identities.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static boolean matches(CommandContext engine, UserEntity account, String password) {
        var salted = EncryptionUtil.saltPassword(password, account.getSalt());
        return engine.getProcessEngineConfiguration().getPasswordManager().check(salted, account.getPassword());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
