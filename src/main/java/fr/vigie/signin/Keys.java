package fr.vigie.signin;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What the provider signs with. Its keys are fetched when they are needed, and outlive its outages for some hours. */
class Keys {

    private static final Duration FRESH = Duration.ofMinutes(15);
    /** Anybody can show tokens of unknown keys: the provider is not asked for each of them. */
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

    private static final Duration IN_AN_OUTAGE = Duration.ofHours(12);
    private static final int LARGEST_SET = 200_000;

    /** Pairs of keys only: what both sides know, or what nobody signs, proves nothing. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();

    /** @throws IllegalStateException where this is no address */
    Keys(String address) {
        try {
            var source = JWKSourceBuilder.create(
                            URI.create(address).toURL(),
                            new DefaultResourceRetriever(
                                    (int) Patience.TO_CONNECT.toMillis(),
                                    (int) Patience.TO_ANSWER.toMillis(),
                                    LARGEST_SET))
                    .cache(FRESH.toMillis(), Patience.TO_ANSWER.multipliedBy(2).toMillis())
                    .rateLimited(BETWEEN_FETCHES.toMillis())
                    .refreshAheadCache(false)
                    .outageTolerant(IN_AN_OUTAGE.toMillis())
                    .build();
            signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNATURES, source));
        } catch (MalformedURLException | IllegalArgumentException crooked) {
            throw new IllegalStateException("no address of keys: " + address, crooked);
        }
        signatures.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        // whom it is for and how long it counts is judged by what reads it
        signatures.setJWTClaimsSetVerifier((claims, context) -> {});
    }

    JwtDecoder reader(OAuth2TokenValidator<Jwt> judged) {
        var reader = new NimbusJwtDecoder(signatures);
        reader.setJwtValidator(judged);
        return reader;
    }
}
