package fr.vigie.signin;

import static org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers.withPkce;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.client.RestClient;

/** Signing in by authorization code, with a proof key; what comes of it is a session of the web applications, and no other. */
@Configuration(proxyBeanMethods = false)
@WithProvider
class SignInChain {

    @Bean
    @Order(0)
    SecurityFilterChain atTheProvider(HttpSecurity http, Provider provider, SignedIn signedIn, NotSignedIn notSignedIn)
            throws Exception {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(provider, "/oauth2/authorization");
        requests.setAuthorizationRequestCustomizer(withPkce());
        return http.securityMatcher(
                        "/oauth2/authorization/*",
                        "/login/oauth2/code/*",
                        SignIn.PATH,
                        SignIn.LOCALLY,
                        SignOut.PATH,
                        SignOut.DONE)
                // only read from: the state and the proof key guard the way back
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(new Forgetful())
                        .loginPage(SignIn.PATH)
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(requests))
                        .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(tokens()))
                        .userInfoEndpoint(info -> info.oidcUserService(people()))
                        .successHandler(signedIn)
                        .failureHandler(notSignedIn))
                .authorizeHttpRequests(door -> door.anyRequest().permitAll())
                .build();
    }

    /** What a browser brings back from the provider is read with the same keys as everything else. */
    @Bean
    JwtDecoderFactory<ClientRegistration> identityTokens(Provider provider) {
        return registration -> provider.known().keys().reader(new OidcIdTokenValidator(registration));
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(Patience.requests())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.addAll(List.of(
                            new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    private static OidcUserService people() {
        var rest = Patience.restTemplate();
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var info = new DefaultOAuth2UserService();
        info.setRestOperations(rest);
        var people = new OidcUserService();
        people.setOauth2UserService(info);
        return people;
    }
}
