package fr.vigie.audit;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.stereotype.Component;

/** Writes down who signs in and who is refused. What was typed as a name is kept only where an account has it. */
@Component
class SignIns {

    /** A machine shows its password with each request. */
    private static final Duration HOUR = Duration.ofHours(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Where people sign in; a path that anybody made up is told apart from no other. */
    private static final Set<String> BEGINNINGS = Set.of(
            "/api",
            "/engine-rest",
            "/camunda",
            "/garde",
            "/tableau",
            "/releves",
            "/repetition",
            "/actuator",
            "/login",
            "/v3",
            "/swagger-ui");

    private static final String ELSEWHERE = "/?";
    private static final String INTAKE = "/api/intake";
    private static final Pattern NAME = Pattern.compile("[\\w.@+-]{1,64}");

    private final Tally tally;
    private final Register register;

    SignIns(Tally tally, Register register) {
        this.tally = tally;
        this.register = register;
    }

    /** Whom the provider of identities names only by its own subject is told once more under the account here. */
    @EventListener
    void hear(AuthenticationSuccessEvent signedIn) {
        if (signedIn.getAuthentication() instanceof OAuth2LoginAuthenticationToken) {
            return;
        }
        tally.note(new Deed(signedIn.getAuthentication().getName(), door(), "door.SIGNED_IN", null), HOUR);
    }

    @EventListener
    void hear(AbstractAuthenticationFailureEvent refused) {
        tally.note(new Deed(account(refused.getAuthentication().getName()), door(), "door.REFUSED", null), MINUTE);
    }

    /** Somebody whom we know where they may not come in; and whoever comes to monitoring's doors without its token. */
    @EventListener
    void hear(AuthorizationDeniedEvent<?> denied) {
        var actor = Caller.actor();
        var door = Caller.door();
        if (!actor.isEmpty()) {
            tally.note(new Deed(actor, door, "door.DENIED", null), MINUTE);
        } else if (door != null && door.contains(" /api/intake/")) {
            // one name for all of them: anybody may make up another path
            tally.note(new Deed(null, INTAKE, "door.REFUSED", null), HOUR);
        }
    }

    /** It may be anything: the password in the wrong field, somebody else's token. */
    private @Nullable String account(@Nullable String typed) {
        return typed != null && NAME.matcher(typed).matches() && register.isAccount(typed) ? typed : null;
    }

    private static @Nullable String door() {
        var door = Caller.door();
        var beginning = door == null ? null : door.replaceAll("^\\S+ (/[^/]*).*", "$1");
        return beginning == null || BEGINNINGS.contains(beginning) ? beginning : ELSEWHERE;
    }
}
