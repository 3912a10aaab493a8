package fr.vigie.signin;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import fr.vigie.door.NotLetIn;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Knows somebody by an access token of the provider: signed by it, for us, and not over. */
class BearerCheck implements AuthenticationProvider {

    private final OidcSettings settings;
    private final Provider provider;
    private final ProviderAccounts accounts;
    private final Clock clock;
    private final OAuth2TokenValidator<Jwt> judged;

    BearerCheck(OidcSettings settings, Provider provider, ProviderAccounts accounts, Clock clock) {
        this.clock = clock;
        this.settings = settings;
        this.provider = provider;
        this.accounts = accounts;
        this.judged = new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(Objects.requireNonNull(settings.issuer())),
                token -> judge(token, settings.audience()));
    }

    @Override
    public Authentication authenticate(Authentication asking) {
        var token = read(((BearerTokenAuthenticationToken) asking).getToken());
        var person = new Claims(settings).read(token.getClaims(), saidAt(token));
        var account = accounts.keep(person);
        if (person.groups().isEmpty()) {
            throw NotLetIn.withoutBusiness();
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, AuthorityUtils.createAuthorityList(person.groups()));
    }

    /** Nothing is said in the future: a token that says so would be the last word for as long. */
    private Instant saidAt(Jwt token) {
        var said = Objects.requireNonNull(token.getIssuedAt());
        var now = clock.instant();
        return said.isAfter(now) ? now : said;
    }

    private Jwt read(String token) {
        try {
            return provider.known().keys().reader(judged).decode(token);
        } catch (BadJwtException wrong) {
            throw wrong();
        } catch (JwtException failed) {
            var unknownKey = Stream.iterate((Throwable) failed, Objects::nonNull, Throwable::getCause)
                    .anyMatch(RateLimitReachedException.class::isInstance);
            throw unknownKey ? wrong() : Provider.down();
        }
    }

    private static NotLetIn wrong() {
        return NotLetIn.unknown(
                "Le jeton d'accès n'est pas valable ici : il est terminé, ou n'est pas fait pour Vigie.");
    }

    private static OAuth2TokenValidatorResult judge(Jwt token, @Nullable String audience) {
        var wrong = new ArrayList<OAuth2Error>();
        if (audience == null || audience.isBlank() || !audiences(token).contains(audience)) {
            wrong.add(new OAuth2Error("invalid_token", "made out to somebody else", null));
        }
        if (token.getExpiresAt() == null || token.getIssuedAt() == null) {
            wrong.add(new OAuth2Error("invalid_token", "without a beginning and an end", null));
        }
        // what a browser was given at the sign-in opens no other door
        if (token.hasClaim("nonce") || token.hasClaim("at_hash") || "ID".equals(token.getClaim("typ"))) {
            wrong.add(new OAuth2Error("invalid_token", "an identity token", null));
        }
        return OAuth2TokenValidatorResult.failure(wrong);
    }

    private static List<String> audiences(Jwt token) {
        return token.getAudience() == null ? List.of() : token.getAudience();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
