package fr.vigie.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import com.samskivert.mustache.Mustache;
import fr.vigie.door.NotLetIn;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** At three in the morning, and the provider of identities is down; and sessions that have lasted long enough. */
class ProviderAwayTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final OidcSettings settings = new OidcSettings(
            "http://127.0.0.1:1",
            "vigie",
            null,
            "api",
            Set.of("openid"),
            "preferred_username",
            "groups",
            Map.of("a", "support"),
            Duration.ofMinutes(30),
            Duration.ofHours(10));
    private final Provider provider = new Provider(settings, Clock.systemUTC());
    private final ProviderAccounts accounts = mock(ProviderAccounts.class);
    private final WebSession web = mock(WebSession.class);

    @Test
    void the_page_says_so_and_shows_the_way_in_for_accounts_of_our_own() throws IOException {
        var answer = new MockHttpServletResponse();
        new SignIn(provider, page()).atTheProvider(new MockHttpServletRequest(), answer);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString())
                .contains("Le fournisseur d&#39;identité ne répond pas", "href=\"/connexion/locale\"");
    }

    @Test
    void a_token_is_answered_503_and_not_that_it_was_wrong() {
        var check = new BearerCheck(settings, provider, accounts, Clock.systemUTC());

        var refused = catchThrowableOfType(
                NotLetIn.class, () -> check.authenticate(new BearerTokenAuthenticationToken("a.b.c")));

        assertThat(refused.status()).isEqualTo(503);
        verifyNoInteractions(accounts);
    }

    @Test
    void a_session_ends_when_it_has_lasted_long_enough_however_busy() throws Exception {
        for (var hours : new int[] {9, 11}) {
            var request = page(TASKLIST);
            new Visit(Instant.now().minus(Duration.ofHours(hours)), "token").keep(request, settings.idle());
            var before = request.getSession().getId();
            var next = new MockFilterChain();

            new FrontDoor(settings, web, Clock.systemUTC()).doFilter(request, new MockHttpServletResponse(), next);

            assertThat(request.getSession().getId().equals(before)).isEqualTo(hours < 10);
            assertThat(request.getSession().getAttribute(Visit.class.getName()) != null)
                    .isEqualTo(hours < 10);
        }
    }

    @Test
    void a_session_that_rests_is_over_after_half_an_hour() {
        var request = page(TASKLIST);
        new Visit(Instant.now(), "token").keep(request, settings.idle());

        assertThat(request.getSession().getMaxInactiveInterval()).isEqualTo(30 * 60);
    }

    @Test
    void what_belongs_to_a_provider_must_be_said_with_it() {
        assertThat(catchThrowableOfType(IllegalStateException.class, () -> settings("", Map.of("a", "support"))))
                .hasMessageContaining("vigie.oidc.client-id");
        assertThat(catchThrowableOfType(IllegalStateException.class, () -> settings("vigie", Map.of())))
                .hasMessageContaining("vigie.oidc.groups");
    }

    private static OidcSettings settings(String client, Map<String, String> groups) {
        return new OidcSettings(
                "https://sso.example",
                client,
                null,
                null,
                Set.of("openid"),
                "preferred_username",
                "groups",
                groups,
                Duration.ofMinutes(30),
                Duration.ofHours(10));
    }

    private static MockHttpServletRequest page(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept", "text/html");
        return request;
    }

    private static SignInPage page() {
        return new SignInPage(Mustache.compiler()
                .withLoader(name -> new InputStreamReader(
                        new ClassPathResource("templates/" + name + ".mustache").getInputStream(),
                        StandardCharsets.UTF_8)));
    }
}
