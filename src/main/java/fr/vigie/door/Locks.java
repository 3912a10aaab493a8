package fr.vigie.door;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.authenticated;
import static org.springframework.security.authorization.AuthorizationManagers.anyOf;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may knock where: what is not named here is closed; the engine's REST API has a lock of its own. */
@Configuration(proxyBeanMethods = false)
class Locks {

    private static final String[] AGENTS = {"support", "on-call", "event-on-call", "monitoring"};
    private static final String[] CHIEFS = {"managers", "camunda-admin"};
    private static final String[] STAFF = both(AGENTS, CHIEFS);
    private static final String[] REPORTERS = both(STAFF, "integrators");
    private static final String[] PROCESS_OWNERS = {"process-owners", "camunda-admin"};

    private static void table(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry door) {
        // open to all; a conversation has its own token
        door.requestMatchers("/", "/favicon.ico").permitAll();
        door.requestMatchers("/chat*", "/chat/**").permitAll();
        door.requestMatchers(GET, "/status", "/status/**").permitAll();
        door.requestMatchers(HEAD, "/status", "/status/**").permitAll();
        door.requestMatchers("/api/chat/conversations/**").permitAll();
        door.requestMatchers("/actuator/health/**").permitAll();
        // the SMS provider can send no header: the tracker that only it was told is the key
        door.requestMatchers("/api/deliveries/sms").permitAll();

        // a browser adds the password by itself, also to what another site makes it send
        door.requestMatchers(Locks::sentByAnotherSite).denyAll();

        door.requestMatchers(GET, "/api/coverage", "/api/coverage/holes").authenticated();
        door.requestMatchers(GET, "/api/coverage/calendar/*").authenticated();
        door.requestMatchers("/api/coverage/rota", "/api/coverage/rota/**").hasAnyAuthority(CHIEFS);
        door.requestMatchers(GET, "/api/deadlines").authenticated();
        door.requestMatchers("/garde/**").authenticated();
        door.requestMatchers("/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
                .authenticated();

        door.requestMatchers(POST, "/api/reports").hasAnyAuthority(REPORTERS);
        door.requestMatchers(GET, "/api/incidents/*/reports").hasAnyAuthority(STAFF);
        door.requestMatchers(GET, "/api/incidents/**").hasAnyAuthority(REPORTERS);
        door.requestMatchers(POST, "/api/incidents/*/priority").hasAnyAuthority(STAFF);
        door.requestMatchers(POST, "/api/incidents/*/messages").hasAnyAuthority(STAFF);
        door.requestMatchers(POST, "/api/incidents/*/attachments", "/api/incidents/*/detach")
                .hasAnyAuthority(STAFF);
        door.requestMatchers(POST, "/api/incidents/*/reports/*/detach").hasAnyAuthority(STAFF);
        door.requestMatchers(GET, "/api/doors").hasAnyAuthority(STAFF);
        door.requestMatchers("/tableau/**").hasAnyAuthority(STAFF);

        door.requestMatchers(GET, "/api/maintenances/**").hasAnyAuthority(STAFF);
        door.requestMatchers(POST, "/api/maintenances").hasAnyAuthority(CHIEFS);
        door.requestMatchers(GET, "/api/interruptions", "/api/availability").hasAnyAuthority(STAFF);
        door.requestMatchers("/api/clients/**").hasAnyAuthority(CHIEFS);

        door.requestMatchers("/api/procedures/**").hasAnyAuthority(PROCESS_OWNERS);
        door.requestMatchers("/repetition/**").hasAnyAuthority(both(STAFF, PROCESS_OWNERS));
    }

    @Bean
    @Order(1)
    SecurityFilterChain intake(HttpSecurity http, Doorkeeper doorkeeper, IntakeToken token) throws Exception {
        return stateless(http)
                .securityMatcher("/api/intake/**")
                .exceptionHandling(door -> door.authenticationEntryPoint(doorkeeper::askForToken))
                .authorizeHttpRequests(door -> {
                    door.dispatcherTypeMatchers(ASYNC, ERROR, FORWARD).permitAll();
                    // the provider of a chat signs what it sends: its door checks that, and is closed without a secret
                    door.requestMatchers(POST, "/api/intake/chat").permitAll();
                    door.anyRequest()
                            .access((who, what) -> new AuthorizationDecision(token.isShownBy(what.getRequest())));
                })
                .build();
    }

    /**
     * What our own pages in Tasklist ask for: the login is Tasklist's, and so is the guard against what other sites make
     * a browser send.
     */
    @Bean
    @Order(2)
    SecurityFilterChain inTasklist(HttpSecurity http, Doorkeeper doorkeeper, AuthenticationConverter login)
            throws Exception {
        return stateless(http)
                .securityMatcher("/camunda/api/vigie/**")
                // the session is Tasklist's: a new name for it at each request would lose the page's others on their
                // way
                .sessionManagement(
                        session -> session.sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none))
                .exceptionHandling(door ->
                        door.authenticationEntryPoint(doorkeeper::askForLogin).accessDeniedHandler(doorkeeper))
                .addFilterBefore(new LoggedIn(login), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(door -> {
                    door.dispatcherTypeMatchers(ASYNC, ERROR, FORWARD).permitAll();
                    door.requestMatchers(Locks::sentByAnotherSite).denyAll();
                    door.anyRequest().hasAnyAuthority(STAFF);
                })
                .build();
    }

    /** The web applications of the engine bring their own login, sessions and headers. */
    @Bean
    @Order(3)
    SecurityFilterChain webApplications() {
        return new DefaultSecurityFilterChain(withDefaults().matcher("/camunda/**"));
    }

    @Bean
    @Order(4)
    SecurityFilterChain everythingElse(
            HttpSecurity http,
            Doorkeeper doorkeeper,
            @Value("${vigie.metrics.open-to-loopback:false}") boolean metricsOpenToLoopback)
            throws Exception {
        return stateless(http)
                .httpBasic(basic -> basic.authenticationEntryPoint(doorkeeper))
                .exceptionHandling(
                        door -> door.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                // the chat is shown inside the pages of our clients
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable))
                .authorizeHttpRequests(door -> {
                    // these were judged when the request came in
                    door.dispatcherTypeMatchers(ASYNC, ERROR, FORWARD).permitAll();
                    table(door);
                    door.requestMatchers("/actuator/prometheus").access(scraper(metricsOpenToLoopback));
                    door.anyRequest().denyAll();
                })
                .build();
    }

    /** Makes every pattern above mean the whole path, whichever servlet answers it. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    RequestMatcher sentByAnotherSite() {
        return Locks::sentByAnotherSite;
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS));
    }

    private static AuthorizationManager<RequestAuthorizationContext> scraper(boolean openToLoopback) {
        if (!openToLoopback) {
            return authenticated();
        }
        var loopback = new IpAddressMatcher("127.0.0.0/8");
        var loopback6 = new IpAddressMatcher("::1");
        return anyOf(
                authenticated(),
                (who, what) -> new AuthorizationDecision(
                        loopback.matches(what.getRequest()) || loopback6.matches(what.getRequest())));
    }

    private static boolean sentByAnotherSite(HttpServletRequest request) {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod())
                && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static String[] both(String[] some, String... others) {
        return Stream.of(some, others).flatMap(Stream::of).distinct().toArray(String[]::new);
    }
}
