package fr.vigie.door;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The table of our doors: who may knock at which, from the top; what is not in it is closed. */
class DoorTable {

    private static final String[] AGENTS = {"support", "on-call", "event-on-call", "monitoring"};
    private static final String[] CHIEFS = {"managers", "camunda-admin"};
    static final String[] STAFF = both(AGENTS, CHIEFS);
    private static final String[] REPORTERS = both(STAFF, "integrators");
    /** Of an account in this group, which an administrator makes, a screen on a wall can show the board and little else. */
    private static final String[] WATCHERS = both(STAFF, "screens");

    private static final String[] PROCESS_OWNERS = {"process-owners", "camunda-admin"};

    static void write(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry door) {
        // open to all; a conversation has its own token
        door.requestMatchers("/", "/favicon.ico").permitAll();
        door.requestMatchers("/chat*", "/chat/**").permitAll();
        reads(door, "/status", "/status/**").permitAll();
        door.requestMatchers("/api/chat/conversations/**").permitAll();
        door.requestMatchers("/actuator/health/**").permitAll();
        // the SMS provider can send no header: the tracker that only it was told is the key
        door.requestMatchers("/api/deliveries/sms").permitAll();

        // a browser adds the password by itself, also to what another site makes it send
        door.requestMatchers(DoorTable::sentByAnotherSite).denyAll();

        reads(door, "/api/coverage", "/api/coverage/holes").authenticated();
        reads(door, "/api/coverage/calendar/*").authenticated();
        door.requestMatchers("/api/coverage/rota", "/api/coverage/rota/**").hasAnyAuthority(CHIEFS);
        reads(door, "/api/deadlines").authenticated();
        door.requestMatchers("/garde/**").authenticated();
        door.requestMatchers("/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
                .authenticated();

        door.requestMatchers(POST, "/api/reports").hasAnyAuthority(REPORTERS);
        reads(door, "/api/incidents/*/reports").hasAnyAuthority(STAFF);
        reads(door, "/api/incidents/**").hasAnyAuthority(REPORTERS);
        door.requestMatchers(POST, "/api/incidents/*/priority").hasAnyAuthority(STAFF);
        door.requestMatchers(POST, "/api/incidents/*/messages").hasAnyAuthority(STAFF);
        door.requestMatchers(POST, "/api/incidents/*/attachments", "/api/incidents/*/detach")
                .hasAnyAuthority(STAFF);
        door.requestMatchers(POST, "/api/incidents/*/reports/*/detach").hasAnyAuthority(STAFF);
        reads(door, "/api/doors").hasAnyAuthority(STAFF);
        reads(door, "/api/doctor").hasAnyAuthority(CHIEFS);
        reads(door, "/api/audit", "/api/audit/head").hasAuthority("camunda-admin");
        door.requestMatchers(POST, "/api/persons/export", "/api/persons/erase").hasAnyAuthority(CHIEFS);
        reads(door, "/api/retention").hasAnyAuthority(CHIEFS);
        reads(door, "/api/board").hasAnyAuthority(WATCHERS);
        door.requestMatchers("/tableau/**").hasAnyAuthority(WATCHERS);

        reads(door, "/api/problems/**", "/api/known-errors").hasAnyAuthority(STAFF);
        door.requestMatchers(POST, "/api/problems").hasAnyAuthority(both(CHIEFS, "support", "on-call"));
        door.requestMatchers("/api/problems/*/incidents/**", "/api/problems/*/known-error")
                .hasAnyAuthority(STAFF);
        reads(door, "/api/maintenances/**").hasAnyAuthority(STAFF);
        door.requestMatchers(POST, "/api/maintenances").hasAnyAuthority(CHIEFS);
        reads(door, "/api/interruptions", "/api/availability").hasAnyAuthority(STAFF);
        reads(door, "/api/statements/**", "/releves", "/releves/**").hasAnyAuthority(CHIEFS);
        reads(door, "/api/emergencies/**").hasAnyAuthority(CHIEFS);
        door.requestMatchers(POST, "/api/emergencies").hasAuthority("managers");
        door.requestMatchers(POST, "/api/incidents/*/insiders").hasAnyAuthority(CHIEFS);
        door.requestMatchers(POST, "/api/maintenances/*/cancel", "/api/maintenances/*/reschedule")
                .hasAnyAuthority(CHIEFS);
        door.requestMatchers(POST, "/api/maintenances/*/*").hasAnyAuthority(STAFF);
        door.requestMatchers("/api/clients/**").hasAnyAuthority(CHIEFS);

        door.requestMatchers(POST, "/api/procedures/rehearse", "/repetition")
                .hasAnyAuthority(both(PROCESS_OWNERS, "managers"));
        door.requestMatchers("/api/procedures/**").hasAnyAuthority(PROCESS_OWNERS);
        door.requestMatchers("/repetition/**").hasAnyAuthority(both(STAFF, PROCESS_OWNERS));
    }

    /** What may be read may also be asked for without its body. */
    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl reads(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry door,
            String... paths) {
        return door.requestMatchers(Stream.of(paths)
                .flatMap(path ->
                        Stream.of(GET, HEAD).map(method -> withDefaults().matcher(method, path)))
                .toArray(RequestMatcher[]::new));
    }

    static boolean sentByAnotherSite(HttpServletRequest request) {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod())
                && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static String[] both(String[] some, String... others) {
        return Stream.of(some, others).flatMap(Stream::of).distinct().toArray(String[]::new);
    }

    private DoorTable() {}
}
