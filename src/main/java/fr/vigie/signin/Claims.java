package fr.vigie.signin;

import fr.vigie.door.NotLetIn;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads out of a token who somebody is. */
class Claims {

    private final OidcSettings settings;

    Claims(OidcSettings settings) {
        this.settings = settings;
    }

    /** @throws NotLetIn where the token does not say who it is about */
    ProviderAccount read(Map<String, Object> claims, Instant asOf) {
        var subject = text(claims, "sub");
        var name = text(claims, settings.accountClaim());
        if (subject == null || name == null) {
            throw NotLetIn.forbidden("Le fournisseur d'identité ne dit pas quel est votre compte (« "
                    + settings.accountClaim() + " »). Un administrateur doit régler cela chez lui.");
        }
        return new ProviderAccount(
                String.valueOf(claims.get("iss")),
                subject,
                name,
                text(claims, "given_name"),
                text(claims, "family_name"),
                text(claims, "email"),
                settings.groupsOf(texts(at(claims, settings.groupsClaim()))),
                asOf);
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        return at(claims, name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** Some name a claim by an address with dots in it, others put it into an object. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        var dot = path.indexOf('.');
        return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, path.substring(dot + 1))
                : null;
    }

    private static List<String> texts(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return claim instanceof String one ? List.of(one) : List.of();
    }
}
