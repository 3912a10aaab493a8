package fr.vigie.coverage;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has an account.
 *
 * @param account engine user id
 * @param name    first and last name
 * @param groups  engine groups
 */
public record Member(String account, String name, @Nullable String email, Set<String> groups) {

    /** Whether a calendar that says this means this person, whatever its case. */
    public boolean isCalled(String found) {
        var wanted = found.strip().toLowerCase(Locale.ROOT);
        return wanted.equals(account.toLowerCase(Locale.ROOT))
                || wanted.equals(name.toLowerCase(Locale.ROOT))
                || email != null && wanted.equals(email.toLowerCase(Locale.ROOT));
    }
}
