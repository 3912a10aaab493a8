package fr.vigie.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.stereotype.Component;

/** Knows somebody by the session that they opened at the login page of the web applications. */
@Component
class TasklistLogin implements AuthenticationConverter {

    private final ProcessEngine engine;

    TasklistLogin(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return null;
        }
        var login = AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(engine.getName());
        return login == null ? null : account(login.getIdentityId());
    }

    /** An account that is gone opens nothing, and groups count as they are now: a session may be hours old. */
    private @Nullable Authentication account(String id) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var groups = configuration.getCommandExecutorTxRequired().execute(groupsOf(id));
        return groups == null
                ? null
                : UsernamePasswordAuthenticationToken.authenticated(
                        id, null, AuthorityUtils.createAuthorityList(groups));
    }

    private static Command<@Nullable List<String>> groupsOf(String id) {
        return engine -> {
            var identities = engine.getReadOnlyIdentityProvider();
            return identities.findUserById(id) == null
                    ? null
                    : identities.createGroupQuery().groupMember(id).list().stream()
                            .map(Group::getId)
                            .toList();
        };
    }
}
