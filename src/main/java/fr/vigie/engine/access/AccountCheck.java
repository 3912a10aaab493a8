package fr.vigie.engine.access;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * Knows an account of the engine by its password; its groups are its authorities.
 *
 * <p>Mistakes are counted by {@link PasswordCheck}, so that others' do not keep the right password waiting: else anybody
 * could hold a monitoring system out of the house in the middle of an outage.
 */
@Component
class AccountCheck implements AuthenticationProvider {

    private final ProcessEngineConfigurationImpl engine;
    private final PasswordCheck check;

    AccountCheck(ProcessEngine engine, PasswordCheck check) {
        this.check = check;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public Authentication authenticate(Authentication asking) {
        var id = asking.getName();
        check.admit(id);
        var groups =
                engine.getCommandExecutorTxRequired().execute(groupsOf(id, String.valueOf(asking.getCredentials())));
        return UsernamePasswordAuthenticationToken.authenticated(id, null, AuthorityUtils.createAuthorityList(groups));
    }

    private Command<List<String>> groupsOf(String id, String password) {
        return engine -> {
            var identities = engine.getReadOnlyIdentityProvider();
            // PostgreSQL fails on a text with this character instead of not finding it
            var user = id.indexOf('\0') < 0 ? identities.findUserById(id) : null;
            if (!check.isRight(
                    engine.getProcessEngineConfiguration().getPasswordManager(), id, (UserEntity) user, password)) {
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

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
