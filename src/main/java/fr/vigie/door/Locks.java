package fr.vigie.door;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.authenticated;
import static org.springframework.security.authorization.AuthorizationManagers.anyOf;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may knock where: what is not named here is closed; the engine's REST API has a lock of its own. */
@Configuration(proxyBeanMethods = false)
class Locks {

    /** Monitoring systems: what they tell, and, by the same token, what Prometheus reads. */
    @Bean
    @Order(1)
    SecurityFilterChain intake(HttpSecurity http, Doorkeeper doorkeeper, IntakeTokens token, Attempts attempts)
            throws Exception {
        return stateless(http)
                .securityMatchers(door -> door.requestMatchers("/api/intake/**")
                        .requestMatchers(new AndRequestMatcher(
                                withDefaults().matcher("/actuator/prometheus"), IntakeTokens::isAboutToShowOne)))
                .exceptionHandling(door -> door.authenticationEntryPoint(doorkeeper::askForToken))
                .authorizeHttpRequests(door -> {
                    door.dispatcherTypeMatchers(ASYNC, ERROR, FORWARD).permitAll();
                    // the provider of a chat signs what it sends: its door checks that, and is closed without a secret
                    door.requestMatchers(POST, "/api/intake/chat").permitAll();
                    door.anyRequest()
                            .access((who, what) ->
                                    new AuthorizationDecision(token.isShownBy(what.getRequest(), attempts)));
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
                .addFilterBefore(LoggedIn.everywhere(login), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(door -> {
                    door.dispatcherTypeMatchers(ASYNC, ERROR, FORWARD).permitAll();
                    door.requestMatchers(DoorTable::sentByAnotherSite).denyAll();
                    door.anyRequest().hasAnyAuthority(DoorTable.STAFF);
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
            ObjectProvider<WayIn> waysIn,
            AuthenticationConverter login,
            @Value("${vigie.metrics.open-to-loopback:false}") boolean metricsOpenToLoopback)
            throws Exception {
        for (var way : waysIn) {
            way.addTo(http);
            http.addFilterBefore(LoggedIn.onOwnPages(login), AnonymousAuthenticationFilter.class);
        }
        return stateless(http)
                .httpBasic(basic -> basic.authenticationEntryPoint(doorkeeper))
                .exceptionHandling(
                        door -> door.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                // the chat is shown inside the pages of our clients
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable))
                .authorizeHttpRequests(door -> {
                    // these were judged when the request came in
                    door.dispatcherTypeMatchers(ASYNC, ERROR, FORWARD).permitAll();
                    DoorTable.write(door);
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
        return DoorTable::sentByAnotherSite;
    }

    /** Nobody asks how long each filter of a lock took, and each request would pay for the answer. */
    @Bean
    static SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
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
}
