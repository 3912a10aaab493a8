package fr.vigie.coverage;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a person is there, by the groups of the account and by the rota. */
@Component
public class Presence {

    private final Rosters rosters;
    private final Staff staff;

    Presence(Rosters rosters, Staff staff) {
        this.rosters = rosters;
        this.staff = staff;
    }

    /**
     * Whether this person answers at {@code at}. Whom a pool's rota names is there in their turns; another member of the
     * pool in all of its hours.
     */
    public boolean isHere(String account, Instant at, @Nullable String client) {
        var groups = staff.members().stream()
                .filter(member -> member.account().equals(account))
                .findFirst()
                .map(Member::groups)
                .orElse(Set.of());
        return groups.stream().anyMatch(Staff.AT_ANY_HOUR::contains)
                || rosters.current().isHere(account, groups, at, client);
    }
}
