package fr.vigie.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.servicetime.HolidaysByHand;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentTest {

    private final ServiceCalendar calendar = ServiceCalendar.french(new HolidaysByHand());

    @ParameterizedTest
    @CsvSource(textBlock = """
            # opened (Paris),       drawn,          due (Paris)
            2026-03-29T01:45+01:00, PT30M,          2026-03-29T03:15+02:00
            2026-10-25T02:50+02:00, PT15M,          2026-10-25T02:05+01:00
            2026-10-24T12:00+02:00, P1D,            2026-10-25T11:00+01:00
            2026-11-27T16:30+01:00, PT2H business,  2026-11-30T10:30+01:00
            2026-11-27T16:55+01:00, PT2H business,  2026-11-30T10:55+01:00
            2026-11-27T15:00+01:00, PT2H business,  2026-11-27T17:00+01:00
            2026-11-27T12:30+01:00, PT1H business,  2026-11-27T14:30+01:00
            2026-11-27T20:00+01:00, PT15M business, 2026-11-30T09:15+01:00
            2026-07-13T16:30+02:00, PT1H business,  2026-07-15T09:30+02:00
            2026-07-13T16:30+02:00, PT1H covered,   2026-07-14T09:30+02:00
            2026-11-27T16:30+01:00, PT2H covered,   2026-11-28T01:30+01:00
            2026-03-28T23:30+01:00, PT4H covered,   2026-03-29T04:30+02:00
            2026-12-31T16:30+01:00, PT1H business,  2027-01-04T09:30+01:00
            2026-05-13T10:00+02:00, P5BD,           2026-05-21T17:00+02:00
            2026-05-13T23:30+02:00, P5BD,           2026-05-21T17:00+02:00
            2026-12-22T18:00+01:00, P5BD,           2026-12-30T17:00+01:00
            2026-12-24T10:00+01:00, P5BD,           2027-01-04T17:00+01:00
            2026-11-21T10:00+01:00, P5BD,           2026-11-27T17:00+01:00
            2026-10-23T10:00+02:00, P1BD,           2026-10-26T17:00+01:00
            2026-03-27T23:59+01:00, P1BD,           2026-03-30T17:00+02:00
            """)
    void a_deadline_counts_only_the_hours_that_its_clock_counts(
            OffsetDateTime opened, String drawn, OffsetDateTime due) {
        assertThat(Commitment.parse(drawn).dueFrom(opened.toInstant(), calendar))
                .isEqualTo(due.toInstant());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # drawn,         clock,      canonical, in French
            PT15M,           CONTINUOUS, PT15M,     15 minutes
            PT60M,           CONTINUOUS, PT1H,      1 heure
            PT90M,           CONTINUOUS, PT1H30M,   1 heure 30 minutes
            PT2H,            CONTINUOUS, PT2H,      2 heures
            PT1S,            CONTINUOUS, PT1S,      1 seconde
            P1D,             CONTINUOUS, PT24H,     24 heures
            P2DT12H,         CONTINUOUS, PT60H,     60 heures
            P3D,             CONTINUOUS, PT72H,     3 jours
            PT2H covered,    COVERED,    PT2H,      2 heures couvertes
            PT1H covered,    COVERED,    PT1H,      1 heure couverte
            PT2H business,   BUSINESS,   PT2H,      2 heures ouvrées
            PT1M business,   BUSINESS,   PT1M,      1 minute ouvrée
            PT48H business,  BUSINESS,   PT48H,     48 heures ouvrées
            P1BD,            BUSINESS,   P1BD,      1 jour ouvré
            P5BD,            BUSINESS,   P5BD,      5 jours ouvrés
            """)
    void a_drawn_delay_says_its_clock_and_reads_in_french(
            String drawn, ServiceClock clock, String canonical, String words) {
        var commitment = Commitment.parse(drawn);

        assertThat(commitment.clock()).isEqualTo(clock);
        assertThat(commitment.drawn()).isEqualTo(canonical);
        assertThat(commitment.inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "5 foo",
                "15",
                "P",
                "PT",
                "PT15",
                "P1DT",
                "PT0M",
                "P0D",
                "P0BD",
                "PT0H business",
                "PT-15M",
                "-PT15M",
                "P-5BD",
                "+PT15M",
                "P1M",
                "P1W",
                "P1Y",
                "P5BDT2H",
                "PT5BD",
                "P5BD business",
                "P5BD covered",
                "P1D business",
                "P1D covered",
                "PT2H  covered",
                "PT2Hcovered",
                "PT2H Covered",
                "PT2H continuous",
                "PT2H covered business",
                " PT15M",
                "PT15M ",
                "PT15M\n",
                "pt15m",
                "p5bd",
                "PT1.5H",
                "PT0.5S",
                "PT1,5H",
                "PT15M;",
                "${PT15M}",
                "R3/PT15M",
                "PT٣M",
                "P5 BD",
                "P5bd",
                "P261BD",
                "P367D",
                "PT8785H",
                "P999999999BD",
                "P99999999999999999999BD",
                "PT999999999H",
                "PT99999999999999999999H",
                "2026-01-01T00:00:00Z"
            })
    void anything_else_is_refused_with_a_sentence_that_quotes_it_and_lists_the_notations(@Nullable String drawn) {
        assertThatThrownBy(() -> Commitment.parse(drawn))
                .isInstanceOf(UnreadableCommitment.class)
                .hasMessageContaining("« " + (drawn == null ? "" : drawn) + " »")
                .hasMessageContainingAll("PT15M", "P5BD", "PT2H covered", "PT2H business");
    }

    @Test
    void a_text_without_end_is_quoted_in_part() {
        assertThatThrownBy(() -> Commitment.parse("P" + "9".repeat(10_000)))
                .isInstanceOf(UnreadableCommitment.class)
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void a_promise_that_makes_no_sense_can_not_be_built() {
        assertThatThrownBy(() -> new Commitment(new Delay.BusinessDays(5), ServiceClock.CONTINUOUS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Delay.BusinessDays(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Delay.Time(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
