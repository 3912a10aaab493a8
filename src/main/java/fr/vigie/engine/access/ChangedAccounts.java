package fr.vigie.engine.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the sessions of an account that is gone or has another password, and has its groups count as they are now. The web
 * applications themselves look at an account every five minutes only, and never at its password; to look each time would be
 * six questions of theirs, for each picture of a page too, where this is one for what shows or does something.
 */
@Component
// with a place at the turnstile, in front of the web applications and of our own locks
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class ChangedAccounts extends OncePerRequestFilter {

    private static final Pattern DOORS = Pattern.compile("/camunda/api/.*|/(garde|tableau|repetition)(/.*)?");
    private static final String PASSWORD = ChangedAccounts.class.getName() + ".password";

    private static final String ACCOUNT = """
            select md5(concat(u.pwd_, u.salt_)) as password,
                array(select m.group_id_ from act_id_membership m where m.user_id_ = u.id_) as groups
            from act_id_user u where u.id_ = ?""";

    private final ObjectProvider<JdbcClient> database;

    ChangedAccounts(ObjectProvider<JdbcClient> database) {
        this.database = database;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !DOORS.matcher(path(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        whileItLasts(request, this::judge);
        next.doFilter(request, response);
        whileItLasts(request, (session, person) -> remember(session, person, request));
    }

    private static void whileItLasts(HttpServletRequest request, BiConsumer<HttpSession, UserAuthentication> then) {
        var session = request.getSession(false);
        try {
            if (session != null) {
                People.in(session).ifPresent(person -> then.accept(session, person));
            }
        } catch (IllegalStateException ended) { // by another request of the same page
            return;
        }
    }

    private void judge(HttpSession session, UserAuthentication person) {
        var account = account(person);
        var password = session.getAttribute(PASSWORD);
        if (account.isEmpty()
                || password instanceof String known && !account.get().isUnder(known)) {
            session.invalidate();
        } else if (!account.get().groups().equals(new HashSet<>(person.getGroupIds()))) {
            var now = AuthenticationUtil.createAuthentication(person.getProcessEngineName(), person.getIdentityId());
            if (now != null) {
                AuthenticationUtil.getAuthsFromSession(session).addOrReplace(now);
            }
        }
    }

    /** The password by which somebody signed in just now, or the new one that they chose in this very session. */
    private void remember(HttpSession session, UserAuthentication person, HttpServletRequest request) {
        if (session.getAttribute(PASSWORD) == null || isNewPasswordOf(person, request)) {
            account(person).ifPresent(account -> session.setAttribute(PASSWORD, account.password()));
        }
    }

    private static boolean isNewPasswordOf(UserAuthentication person, HttpServletRequest request) {
        return "PUT".equals(request.getMethod())
                && path(request).endsWith("/user/" + person.getIdentityId() + "/credentials");
    }

    private Optional<Stored> account(UserAuthentication person) {
        return database.getObject()
                .sql(ACCOUNT)
                .param(person.getIdentityId())
                .query((row, number) -> new Stored(row.getString("password"), Set.copyOf(List.of((String[])
                        row.getArray("groups").getArray()))))
                .optional();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private record Stored(String password, Set<String> groups) {

        boolean isUnder(String known) {
            return MessageDigest.isEqual(password.getBytes(UTF_8), known.getBytes(UTF_8));
        }

        /** Without what was made of the password. */
        @Override
        public String toString() {
            return "groups " + groups;
        }
    }
}
