package fr.vigie.engine.access;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import fr.vigie.door.WayIn;
import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The lock of the engine's REST API: any account may knock, and the engine judges what it may do there. */
@Configuration(proxyBeanMethods = false)
class EngineRestLock {

    @Bean
    @Order(2)
    SecurityFilterChain engineRestDoor(
            HttpSecurity http,
            AuthenticationEntryPoint stranger,
            AccessDeniedHandler refused,
            RequestMatcher sentByAnotherSite,
            IdentityService identities,
            ObjectProvider<WayIn> waysIn)
            throws Exception {
        for (var way : waysIn) {
            way.addTo(http);
        }
        // a pattern given as a bare string would mean the servlet of Spring MVC, and leave Jersey's open
        return http.securityMatcher(withDefaults().matcher("/engine-rest/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(stranger))
                .exceptionHandling(
                        door -> door.authenticationEntryPoint(stranger).accessDeniedHandler(refused))
                .authorizeHttpRequests(who -> who.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(sentByAnotherSite)
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new EngineUser(identities), AuthorizationFilter.class)
                .build();
    }
}
