package fr.vigie.coverage.plan;

import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Member;
import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Shift;
import fr.vigie.coverage.Staff;
import fr.vigie.coverage.feed.ShiftWriter;
import fr.vigie.refusal.UnknownReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The rota of a team as a calendar to which its people subscribe. */
@RestController
@Tag(name = "Gardes")
class CalendarApi {

    private static final Duration BEHIND = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofDays(180);

    private final Coverage coverage;
    private final Staff staff;
    private final Clock clock;

    CalendarApi(Coverage coverage, Staff staff, Clock clock) {
        this.coverage = coverage;
        this.staff = staff;
        this.clock = clock;
    }

    /** From the start of a day, so that the same turn stays the same entry from one look to the next. */
    private List<Shift> turns(Pool pool, Instant today) {
        var from = today.minus(BEHIND);
        var to = today.plus(AHEAD);
        return pool == Pool.EVENT_ON_CALL
                ? coverage.stretches(pool, from, to).stream()
                        .filter(stretch -> !stretch.people().isEmpty())
                        .map(stretch -> new Shift(pool, stretch.from(), stretch.to(), stretch.people()))
                        .toList()
                : coverage.turns(pool, from, to);
    }

    @GetMapping("/api/coverage/calendar/{pool}.ics")
    @Operation(summary = "S'abonner à l'agenda d'une équipe (.ics)")
    ResponseEntity<byte[]> calendar(@PathVariable String pool) {
        var known = Pool.ofGroup(pool)
                .orElseThrow(() -> new UnknownReference("L'équipe « " + Fields.shown(pool) + " » n'existe pas."));
        var now = clock.instant();
        var names = staff.members().stream().collect(Collectors.toMap(Member::account, Member::name));
        var text = new ShiftWriter()
                .write(
                        "Vigie : " + known.label(),
                        turns(known, now.truncatedTo(ChronoUnit.DAYS)),
                        account -> names.getOrDefault(account, account),
                        now);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + known.group() + ".ics\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
