package fr.vigie.board;

import fr.vigie.coverage.Member;
import fr.vigie.coverage.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all that the board shows. How the month went is counted once a minute: it costs more, and moves slowly. */
@Component
class BoardReader {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int WORRIES = 4;

    private final LiveQueue queue;
    private final Standstill standstill;
    private final Surroundings surroundings;
    private final Staff staff;
    private final Remembered<Month> month;
    private final String edition;

    BoardReader(
            LiveQueue queue,
            Standstill standstill,
            Surroundings surroundings,
            Trend trend,
            Staff staff,
            BoardFiles files) {
        this.queue = queue;
        this.standstill = standstill;
        this.surroundings = surroundings;
        this.staff = staff;
        this.month = new Remembered<>(MINUTE, trend::at);
        this.edition = files.edition();
    }

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
                month.at(now));
    }

    /** The next look is a new one. */
    void forget() {
        month.forget();
    }
}
