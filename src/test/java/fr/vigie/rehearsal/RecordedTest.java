package fr.vigie.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.incident.Channel;
import fr.vigie.incident.Milestones;
import fr.vigie.incident.PastIncident;
import fr.vigie.refusal.BrokenRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our own incidents, as a rehearsal plays them again. */
class RecordedTest {

    private static final Instant START = Instant.parse("2026-03-01T23:00:00Z");

    @Test
    void minutes_run_from_the_taking_up_and_the_median_stands_where_nobody_took_it_up() {
        var taken = IntStream.range(0, 9)
                .mapToObj(number -> number)
                .flatMap(number -> Stream.of(
                        new Taken("I" + number, "diagnose", at(number).plusSeconds(60L * number)),
                        new Taken("I" + number, "interveneP2", at(number).plusSeconds(60L * 20))))
                .toList();

        var month = played(past(10), taken);

        // all were open after 10 minutes; the median of 10, 9 … 2 minutes is 6
        assertThat(month.arrivals())
                .extracting(Arrival::diagnose)
                .startsWith(10.0, 9.0, 8.0)
                .endsWith(6.0);
        // acted upon after 30
        assertThat(month.arrivals()).extracting(Arrival::engage).containsOnly(10.0);
        // nobody has restored any: as it was described
        assertThat(month.arrivals()).extracting(Arrival::restore).containsOnly(45.0);
        assertThat(month.arrivals()).extracting(Arrival::at).startsWith(at(0), at(1));
        assertThat(month.notes())
                .containsExactly(
                        "10 incidents enregistrés sont rejoués ; pour 0 d'entre eux, toutes les durées de travail sont"
                                + " enregistrées.");
    }

    @Test
    void what_lay_in_somebodys_hands_for_days_was_a_day_of_work() {
        var taken = IntStream.range(0, 10)
                .mapToObj(
                        number -> new Taken("I" + number, "diagnose", at(number).minus(Duration.ofDays(3))))
                .toList();

        assertThat(played(past(10), taken).arrivals())
                .extracting(Arrival::diagnose)
                .containsOnly(6.0);
        assertThat(Timed.of(
                                past("I", START, false, START.plus(Duration.ofDays(3))),
                                Map.of("I", List.of(new Taken("I", "diagnose", START))))
                        .diagnose())
                .isEqualTo(480);
    }

    @Test
    void restricted_ones_are_counted_in_words_and_too_few_are_refused() {
        var all = new ArrayList<>(past(10));
        all.add(past("secret", at(10), true, at(10)));

        assertThat(played(all, List.of()).notes())
                .contains("Parmi eux, 1 à diffusion restreinte, comptés sans leur service ni leur client.");
        assertThatThrownBy(() -> played(past(9), List.of()))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("Trop peu d'incidents enregistrés sur 30 jours (9)");
    }

    private static Recorded.Month played(List<PastIncident> past, List<Taken> taken) {
        return new Recorded((from, to) -> past, from -> taken).between(START, at(100), Load.USUAL.said());
    }

    private static List<PastIncident> past(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        past("I" + number, at(number), false, at(number).plusSeconds(600)))
                .toList();
    }

    private static PastIncident past(String reference, Instant notified, boolean restricted, Instant opened) {
        var times =
                new Milestones(notified, notified, opened, opened, notified.plus(Duration.ofMinutes(30)), null, null);
        return new PastIncident(reference, Channel.EMAIL, "api", null, null, 2, restricted, times);
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
