package fr.vigie.board;

import fr.vigie.coverage.Member;
import fr.vigie.coverage.Staff;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the board shows of now. */
@Component
class BoardReader {

    private static final int WORRIES = 4;

    private final LiveQueue queue;
    private final Standstill standstill;
    private final Surroundings surroundings;
    private final Staff staff;
    private final String edition;

    BoardReader(LiveQueue queue, Standstill standstill, Surroundings surroundings, Staff staff, BoardFiles files) {
        this.queue = queue;
        this.standstill = standstill;
        this.surroundings = surroundings;
        this.staff = staff;
        this.edition = files.edition();
    }

    /** All but how the month went. */
    @Transactional(readOnly = true, timeout = 10)
    Board at(Instant now) {
        var names = staff.members().stream()
                .filter(member -> !member.name().isBlank())
                .collect(Collectors.toUnmodifiableMap(Member::account, Member::name, (one, other) -> one));
        var worries = surroundings.worries(now);
        var shown = Math.min(WORRIES, worries.size());
        return new Board(
                edition,
                queue.at(now, names),
                standstill.at(now),
                surroundings.duty(now, names),
                surroundings.isPlannedHole(now),
                worries.subList(0, shown),
                worries.size() - shown,
                null);
    }
}
