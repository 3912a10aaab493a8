package fr.vigie.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.incident.JournalledIncident;
import fr.vigie.incident.Milestones;
import fr.vigie.incident.Outcome;
import fr.vigie.incident.Status;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of a statement, without a database. */
class StatementFiguresTest {

    private static final ServiceCalendar HOURS = ServiceCalendar.french(date -> false);
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from,                       to,                          continuous, covered
            2026-11-25T16:30:00+01:00,    2026-11-25T17:30:00+01:00,   3600,       1800
            2026-11-25T17:00:00+01:00,    2026-11-26T09:00:00+01:00,   57600,      0
            # the missing hour of spring and the repeated one of autumn, on a Sunday that is covered
            2026-03-29T01:00:00+01:00,    2026-03-29T04:00:00+02:00,   7200,       7200
            2026-10-25T01:00:00+02:00,    2026-10-25T04:00:00+01:00,   14400,      14400
            # the other way round nothing passed
            2026-11-25T10:00:00+01:00,    2026-11-25T09:00:00+01:00,   0,          0
            """)
    void both_clocks_run_side_by_side(String from, String to, long continuous, long covered) {
        assertThat(Lasting.between(at(from), at(to), HOURS)).isEqualTo(new Lasting(continuous, covered));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # opened,  intervened, acknowledged, reacted
            10:14:59,  10:29:59,   true,         true
            10:15:00,  10:30:00,   false,        true
            10:14:59,  10:30:01,   true,         false
            10:14:59,  -,          true,         false
            """)
    void the_edges_of_the_promises_are_those_of_the_tickets(
            String opened, @Nullable String acted, boolean acknowledged, boolean reacted) {
        var line = Line.of(
                incident(2, Status.OPEN, null, opened, "10:30:00", acted, null), (client, then) -> HOURS, LATER);

        assertThat(line.acknowledgement().kept()).isEqualTo(acknowledged);
        assertThat(line.reaction().kept()).isEqualTo(reacted);
        assertThat(line.counts()).isTrue();
        assertThat(line.goesOn()).isTrue();
    }

    @Test
    void what_can_still_be_kept_is_neither_kept_nor_missed() {
        var waiting = incident(2, Status.OPEN, null, "10:05:00", "10:35:00", null, null);
        var line = Line.of(waiting, (client, then) -> HOURS, at("2026-11-25T10:35:00+01:00"));
        var score = Score.of(List.of(line.reaction()));

        assertThat(score.open()).isEqualTo(1);
        assertThat(score.percent()).isNull();
        assertThat(score.took().median()).isNull();
    }

    @Test
    void each_priority_has_its_row_and_percents_are_never_rounded_up() {
        var lines = Stream.of(
                        incident(1, Status.CLOSED, null, "10:05:00", "10:20:00", "10:10:00", "11:05:00"),
                        incident(1, Status.CLOSED, null, "10:05:00", "10:20:00", "10:20:00", "10:35:00"),
                        incident(1, Status.CLOSED, null, "10:05:00", "10:20:00", "10:40:00", "10:50:00"),
                        incident(null, Status.REPORTED, null, null, null, null, null))
                .map(incident -> Line.of(incident, (client, then) -> HOURS, LATER))
                .toList();
        var rows = Row.of(lines);

        assertThat(rows).extracting(Row::priority).containsExactly(1, 2, 3, 4, 5, null);
        assertThat(rows.get(0).reaction().percent()).isEqualByComparingTo("66.6");
        assertThat(rows.get(0).reaction().took().worst()).isEqualTo(new Lasting(2100, 2100));
        assertThat(rows.get(0).restoration().median()).isEqualTo(new Lasting(2700, 2700));
        assertThat(rows.get(1).acknowledgement().percent()).isNull();
        assertThat(rows.get(5).acknowledgement().missed()).isEqualTo(1);
        assertThat(rows.get(5).reaction().open()).isZero();
    }

    @Test
    void of_two_in_the_middle_the_median_is_half_way() {
        var spread = Spread.of(
                Stream.of(new Lasting(10, 0), null, new Lasting(21, 5), new Lasting(0, 9), new Lasting(99, 1)));

        assertThat(spread).isEqualTo(new Spread(4, new Lasting(15, 3), new Lasting(99, 9)));
    }

    @ParameterizedTest
    @CsvSource({"DISMISSED, false", "ATTACHED, false", "CONFIRMED, true", "UNCONFIRMED, true"})
    void what_was_none_and_what_belongs_to_another_is_not_counted(Outcome outcome, boolean counts) {
        var incident = incident(1, Status.CLOSED, outcome, "10:05:00", "10:20:00", null, null);

        assertThat(Line.of(incident, (client, then) -> HOURS, LATER).counts()).isEqualTo(counts);
    }

    @Test
    void what_few_may_know_is_listed_without_its_words() {
        var incident = incident(1, Status.CLOSED, Outcome.CONFIRMED, "10:05:00", "10:20:00", "10:10:00", "10:15:00");
        var secret = new JournalledIncident(
                incident.reference(),
                incident.client(),
                incident.service(),
                incident.status(),
                incident.priority(),
                incident.judged(),
                incident.outcome(),
                true,
                0,
                incident.times(),
                true);
        var words = Map.of(secret.reference(), "Intrusion");

        assertThat(StatementView.Incident.of(Line.of(secret, (client, then) -> HOURS, LATER), words)
                        .subject())
                .isNull();
        assertThat(StatementView.Incident.of(Line.of(incident, (client, then) -> HOURS, LATER), words)
                        .subject())
                .isEqualTo("Intrusion");
    }

    @Test
    void what_has_no_promise_while_it_is_diagnosed_anew_is_not_under_way() {
        var detached = incident(2, Status.REPORTED, null, "10:05:00", null, null, null);
        var row = Row.of(List.of(Line.of(detached, (client, then) -> HOURS, LATER)))
                .get(1);

        assertThat(row.incidents()).isEqualTo(1);
        assertThat(row.reaction().open()).isZero();
    }

    @Test
    void what_is_asked_for_is_asked_in_whole_seconds() {
        var asked = Asked.of("2026-10", "au", null, Instant.parse("2026-10-07T10:00:00.987Z"));

        assertThat(asked.asOf()).isEqualTo("2026-10-07T10:00:00Z");
    }

    @Test
    void a_month_begins_and_ends_at_midnight_in_paris() {
        var asked = Asked.of("2026-10", "au", null, LATER);

        assertThat(asked.month().from()).isEqualTo("2026-09-30T22:00:00Z");
        assertThat(asked.month().to()).isEqualTo("2026-10-31T23:00:00Z");
        assertThatThrownBy(() -> Asked.of("2027-02", "au", null, LATER)).isInstanceOf(BrokenRule.class);
    }

    private static JournalledIncident incident(
            @Nullable Integer priority,
            Status status,
            @Nullable Outcome outcome,
            @Nullable String opened,
            @Nullable String due,
            @Nullable String acted,
            @Nullable String restored) {
        return new JournalledIncident(
                "INC-2026-000001",
                "ACME",
                "api",
                status,
                priority,
                priority == null ? List.of() : List.of(priority),
                outcome,
                false,
                0,
                new Milestones(
                        on("10:00:00"),
                        on("10:15:00"),
                        opened == null ? null : on(opened),
                        due == null ? null : on(due),
                        acted == null ? null : on(acted),
                        restored == null ? null : on(restored),
                        null),
                status == Status.CLOSED);
    }

    private static Instant on(String time) {
        return at("2026-11-25T" + time + "+01:00");
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
