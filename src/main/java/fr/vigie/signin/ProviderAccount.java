package fr.vigie.signin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the provider of identities knows them.
 *
 * @param issuer    the provider
 * @param subject   who it is, for good: a name may pass to somebody else, a subject does not
 * @param name      what the account is called here when it is made
 * @param firstName null where the token does not say
 * @param lastName  null where the token does not say
 * @param email     null where the token does not say
 * @param groups    the groups here, by the settings; empty for somebody who has no business here
 * @param asOf      when the provider said so
 */
public record ProviderAccount(
        String issuer,
        String subject,
        String name,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        List<String> groups,
        Instant asOf) {}
