package fr.vigie.incident;

import fr.vigie.coverage.Staff;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Who wants to read incidents.
 *
 * @param account engine user id
 * @param staff   whether it is one of ours, who sees every incident; others see those that they reported
 * @param chief   whether it is one of those who lead, for whom no incident is restricted
 */
public record Viewer(String account, boolean staff, boolean chief) {

    public static Viewer of(Authentication caller) {
        return new Viewer(caller.getName(), isIn(caller, Staff.GROUPS), isIn(caller, Staff.AT_ANY_HOUR));
    }

    private static boolean isIn(Authentication caller, Set<String> groups) {
        return caller.getAuthorities().stream()
                .anyMatch(group -> groups.contains(String.valueOf(group.getAuthority())));
    }

    /** The account whose reports alone may be shown; null where all may. */
    @Nullable
    String onlyReporter() {
        return staff ? null : account;
    }
}
