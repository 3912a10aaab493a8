package fr.vigie.notice.pager;

import fr.vigie.notice.courier.WebAddress;
import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where pages go.
 *
 * @param url   the webhook, by http or https; without one nothing is paged this way
 * @param token shown to it as a bearer token; secret
 */
@ConfigurationProperties("vigie.pager")
@Validated
record PagerSettings(@Nullable String url, @Nullable String token) {

    /** Whether the webhook can be called. */
    @AssertTrue(message = "vigie.pager.url doit être une adresse http ou https")
    public boolean isCallable() {
        return WebAddress.isNoneOrUsable(url);
    }

    /** Whether it can stand in a header; said without showing it, as the failure of a pattern would. */
    @AssertTrue(message = "vigie.pager.token ne doit contenir ni espace ni caractère hors ASCII")
    public boolean isTokenUsable() {
        return token == null || token.strip().chars().allMatch(letter -> letter > ' ' && letter < 127);
    }

    @Override
    public String toString() {
        return "PagerSettings[]";
    }
}
