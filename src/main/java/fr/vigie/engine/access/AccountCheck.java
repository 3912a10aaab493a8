package fr.vigie.engine.access;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** One look for each request: by the engine's own queries it is two, a transaction and an eighth of a report's time. */
    private static final String ACCOUNT = """
            select u.pwd_, u.salt_, array(select m.group_id_ from act_id_membership m where m.user_id_ = u.id_) as groups
            from act_id_user u where u.id_ = ?""";

    private final ProcessEngineConfigurationImpl engine;
    private final PasswordCheck check;
    private final JdbcClient database;

    AccountCheck(ProcessEngine engine, PasswordCheck check, JdbcClient database) {
        this.database = database;
        this.check = check;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public Authentication authenticate(Authentication asking) {
        var id = asking.getName();
        check.admit(id);
        // PostgreSQL fails on a text with this character instead of not finding it
        var known = id.indexOf('\0') < 0 ? stored(id) : Optional.<Stored>empty();
        var user = known.map(Stored::user).orElse(null);
        if (!check.isRight(engine.getPasswordManager(), id, user, String.valueOf(asking.getCredentials()))) {
            throw new BadCredentialsException("unknown account or wrong password");
        }
        var groups = known.map(Stored::groups).orElse(List.of());
        return UsernamePasswordAuthenticationToken.authenticated(id, null, AuthorityUtils.createAuthorityList(groups));
    }

    private record Stored(UserEntity user, List<String> groups) {}

    private Optional<Stored> stored(String id) {
        return database.sql(ACCOUNT)
                .param(id)
                .query((row, number) -> {
                    var user = new UserEntity(id);
                    user.setDbPassword(row.getString("pwd_"));
                    user.setSalt(row.getString("salt_"));
                    return new Stored(
                            user, List.of((String[]) row.getArray("groups").getArray()));
                })
                .optional();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
