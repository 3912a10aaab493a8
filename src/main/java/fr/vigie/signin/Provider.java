package fr.vigie.signin;

import fr.vigie.door.NotLetIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;

/**
 * The provider of identities. It is asked what it can do when somebody first comes, not at the start: Vigie starts, and
 * lets its own accounts in, while the provider is down.
 */
@Component
@WithProvider
class Provider implements ClientRegistrationRepository {

    /** The only one; a part of the addresses that the provider has to know. */
    static final String NAME = "vigie";

    static final String CALLBACK = "{baseUrl}/login/oauth2/code/{registrationId}";

    /** So long nobody else is kept waiting for a provider that has just not answered. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};
    private static final Logger log = LoggerFactory.getLogger(Provider.class);

    private final OidcSettings settings;
    private final Clock clock;
    private final RestClient http;
    private volatile @Nullable Known known;
    private Instant silentUntil = Instant.MIN;

    Provider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = RestClient.create(Patience.restTemplate());
    }

    /** @throws NotLetIn 503 while the provider does not answer */
    Known known() {
        var met = known;
        return met != null ? met : ask();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        return NAME.equals(name) ? known().registration() : null;
    }

    private synchronized Known ask() {
        if (known != null) {
            return known;
        }
        if (clock.instant().isBefore(silentUntil)) {
            throw down();
        }
        try {
            var issuer = Objects.requireNonNull(settings.issuer());
            var answered = http.get()
                    .uri(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(DOCUMENT);
            if (answered == null || !issuer.equals(answered.get("issuer"))) {
                throw new IllegalStateException(
                        "it calls itself " + (answered == null ? null : answered.get("issuer")));
            }
            return known = new Known(registration(answered), new Keys(String.valueOf(answered.get("jwks_uri"))));
        } catch (RuntimeException failed) {
            log.warn("The provider of identities {} is of no use: {}", settings.issuer(), failed.getMessage());
            silentUntil = clock.instant().plus(PAUSE);
            throw down();
        }
    }

    private ClientRegistration registration(Map<String, Object> answered) {
        var builder = ClientRegistrations.fromOidcConfiguration(answered)
                .registrationId(NAME)
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientName("Vigie")
                .redirectUri(CALLBACK)
                .scope(settings.scopes());
        return StringUtils.hasText(settings.clientSecret())
                ? builder.clientSecret(settings.clientSecret()).build()
                // the proof key alone
                : builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build();
    }

    static NotLetIn down() {
        return NotLetIn.later(
                "Le fournisseur d'identité ne répond pas ; réessayez dans quelques instants. Un compte local de Vigie"
                        + " entre sans lui.",
                PAUSE);
    }

    /**
     * What it has said of itself.
     *
     * @param registration its addresses, and how Vigie is known there
     * @param keys         what it signs with
     */
    record Known(ClientRegistration registration, Keys keys) {}
}
