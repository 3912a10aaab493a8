package fr.vigie.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletRegistrationBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** How the provider of identities of these tests is put together: Spring's own, as it comes. */
@TestConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableWebMvc
class IdentityProviderWiring {

    @Bean
    TomcatServletWebServerFactory server() {
        var server = new TomcatServletWebServerFactory(0);
        server.setAddress(InetAddress.getLoopbackAddress());
        // cookies know no ports
        server.getSession().getCookie().setName("PROVIDER");
        return server;
    }

    @Bean
    DispatcherServletRegistrationBean servlet(DispatcherServlet servlet) {
        return new DispatcherServletRegistrationBean(servlet, "/");
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet();
    }

    @Bean
    DelegatingFilterProxyRegistrationBean security() {
        return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    }

    @Bean
    @Order(1)
    SecurityFilterChain provider(HttpSecurity http) throws Exception {
        var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, provider -> provider.oidc(withDefaults()))
                .authorizeHttpRequests(door -> door.anyRequest().authenticated())
                .exceptionHandling(
                        door -> door.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(door -> door.anyRequest().authenticated())
                .formLogin(withDefaults())
                .build();
    }

    @Bean
    UserDetailsService people() {
        return login -> Optional.of(login)
                .filter(IdentityProvider::has)
                .map(IdentityProvider::user)
                .orElseThrow(() -> new UsernameNotFoundException(login));
    }

    @Bean
    JWKSource<SecurityContext> keys() {
        return IdentityProvider.keys();
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokens() {
        return token -> {
            var person = IdentityProvider.person(token.getPrincipal().getName());
            token.getClaims()
                    .subject(person.subject())
                    .claim("preferred_username", person.name())
                    .claim("given_name", "Prénom de " + person.name())
                    .claim("family_name", "Nom de " + person.name())
                    .claim("email", person.name() + "@vigie.example")
                    .claim("groups", person.groups());
            if (token.getTokenType().getValue().equals("access_token")) {
                token.getClaims().audience(List.of(IdentityProvider.AUDIENCE));
            }
        };
    }

    @Bean
    RegisteredClientRepository clients() {
        return new RegisteredClientRepository() {
            @Override
            public void save(RegisteredClient client) {
                // it would like to keep the secret better
            }

            @Override
            public RegisteredClient findById(String id) {
                return vigie();
            }

            @Override
            public RegisteredClient findByClientId(String id) {
                return id.equals(IdentityProvider.CLIENT) ? vigie() : null;
            }
        };
    }

    private static RegisteredClient vigie() {
        var address = "http://localhost:" + IdentityProvider.expected();
        return RegisteredClient.withId("1")
                .clientId(IdentityProvider.CLIENT)
                .clientSecret("{noop}" + IdentityProvider.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .redirectUri(address + "/login/oauth2/code/vigie")
                .postLogoutRedirectUri(address + "/deconnexion/faite")
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }
}
