package fr.vigie.signin;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * The provider of identities, and what its tokens mean here.
 *
 * @param issuer       its address, below which {@code .well-known/openid-configuration} lies; without it everybody has an
 *                     account of ours
 * @param clientId     the name under which it knows Vigie
 * @param clientSecret what Vigie shows to it; without one Vigie is a public client
 * @param audience     what an access token must be made out to for {@code /api} and {@code /engine-rest}; without it no
 *                     access token is taken
 * @param scopes       what is asked for at the sign-in
 * @param accountClaim names the account of somebody who comes for the first time
 * @param groupsClaim  lists the groups; a dot leads into an object, as in {@code realm_access.roles}
 * @param groups       what a value of that claim is here: one of our eight groups; other values mean nothing
 * @param idle         how long a session may rest
 * @param longest      how long a session may last, however busy
 */
@ConfigurationProperties("vigie.oidc")
@Validated
public record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String audience,
        @DefaultValue({"openid", "profile", "email"}) Set<String> scopes,
        @DefaultValue("preferred_username") @NotBlank String accountClaim,
        @DefaultValue("groups") @NotBlank String groupsClaim,
        @DefaultValue Map<String, String> groups,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("10h") Duration longest) {

    /** @throws IllegalStateException where a provider is named without what belongs to it */
    public OidcSettings {
        if (StringUtils.hasText(issuer)) {
            if (!StringUtils.hasText(clientId)) {
                throw new IllegalStateException("vigie.oidc.issuer needs vigie.oidc.client-id beside it.");
            }
            if (groups.isEmpty()) {
                throw new IllegalStateException("vigie.oidc.groups is empty: nobody could come in by the provider.");
            }
            if (!scopes.contains("openid")) {
                throw new IllegalStateException("vigie.oidc.scopes must contain openid.");
            }
        }
    }

    /** Whether anybody can sign in at a provider. */
    public boolean isOn() {
        return StringUtils.hasText(issuer);
    }

    /** The groups here of somebody who has these there. */
    List<String> groupsOf(List<String> claimed) {
        return claimed.stream()
                .map(groups::get)
                .filter(group -> group != null)
                .distinct()
                .sorted()
                .toList();
    }

    /** Without the secret: settings are logged. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + "]";
    }
}
