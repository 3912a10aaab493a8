package fr.vigie.incident;

import fr.vigie.coverage.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Who wants to read incidents.
 *
 * @param account engine user id
 * @param staff   whether it is one of ours, who sees every incident; others see those that they reported
 */
public record Viewer(String account, boolean staff) {

    public static Viewer of(Authentication caller) {
        var staff = caller.getAuthorities().stream()
                .anyMatch(group -> Staff.GROUPS.contains(String.valueOf(group.getAuthority())));
        return new Viewer(caller.getName(), staff);
    }

    /** The account whose reports alone may be shown; null where all may. */
    @Nullable
    String onlyReporter() {
        return staff ? null : account;
    }
}
