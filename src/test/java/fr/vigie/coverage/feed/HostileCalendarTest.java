package fr.vigie.coverage.feed;

import static fr.vigie.coverage.feed.Feed.calendar;
import static fr.vigie.coverage.feed.Feed.event;
import static fr.vigie.coverage.feed.Feed.karim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a calendar says takes long, or ends in anything but sentences. */
@Timeout(20)
class HostileCalendarTest {

    private static final int SEED = 20_260_301;
    private static final String NUMBERS = numbers(0, 23);

    static Stream<String> tooMuch() {
        return Stream.of(
                calendar(hourly("FREQ=HOURLY")),
                calendar(hourly("FREQ=HOURLY;BYDAY=MO").concat("\n").repeat(500)),
                calendar(IntStream.range(0, 30)
                        .mapToObj(n -> hourly("FREQ=DAILY").replace("000000", "00%02d00".formatted(n)))
                        .toArray(String[]::new)),
                calendar(hourly("FREQ=DAILY;BYHOUR=" + NUMBERS + ";BYMINUTE=" + numbers(0, 59) + ";BYSECOND="
                        + numbers(0, 59))),
                calendar(hourly("FREQ=YEARLY;BYYEARDAY=" + numbers(1, 366) + ";BYHOUR=" + NUMBERS + ";BYMINUTE="
                        + numbers(0, 59))),
                calendar(hourly("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
                        .concat("\n")
                        .repeat(5_000)),
                calendar(hourly("FREQ=YEARLY;BYDAY=53MO,-53TU;BYSETPOS=300")
                        .concat("\n")
                        .repeat(5_000)),
                calendar(hourly("FREQ=DAILY;COUNT=999999").concat("\n").repeat(1_000)),
                calendar(
                        hourly("FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=9").concat("\n").repeat(5_000)));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void a_calendar_that_would_be_much_work_is_refused_before_it_is_done(String text) {
        assertThat(said(text)).singleElement().asString().containsAnyOf("20 000 occurrences", "trop compliquées");
    }

    @Test
    void a_calendar_of_more_than_a_megabyte_is_not_even_looked_at() {
        assertThat(said("é".repeat(ShiftReader.MOST_BYTES / 2 + 1))).containsExactly("Le calendrier dépasse 1 Mo.");
        assertThat(said("e".repeat(ShiftReader.MOST_BYTES))).doesNotContain("Le calendrier dépasse 1 Mo.");
    }

    @Test
    void blocks_in_blocks_do_not_overflow_the_stack() {
        assertThat(said("BEGIN:VCALENDAR\n" + "BEGIN:A\n".repeat(100_000)))
                .containsExactly("La ligne 8 ouvre un bloc dans trop d'autres blocs.");
    }

    @Test
    void long_lines_are_read_in_one_go() {
        var nearlyAll = ShiftReader.MOST_BYTES - 1_000;

        assertThat(said(calendar(karim().replace("Karim Benali", " / ".repeat(nearlyAll / 3)))))
                .hasSize(1);
        assertThat(said(calendar(karim().replace("Karim Benali", "a,".repeat(nearlyAll / 2)))))
                .hasSize(1);
        assertThat(said("A;".repeat(nearlyAll / 2))).hasSize(1);
        assertThat(said("BEGIN:VCALENDAR\nA" + ";a=\"b\"".repeat(nearlyAll / 6)))
                .hasSize(1);
        assertThat(Feed.readText("BEGIN:VCALENDAR\nA:b" + "\n c".repeat(nearlyAll / 3) + "\nEND:VCALENDAR"))
                .isEmpty();
        assertThat(Feed.read(karim("EXDATE:" + "20260303T080000Z,".repeat(nearlyAll / 17))))
                .hasSize(1);
    }

    @Test
    void a_zone_cannot_be_more_work_than_an_event() {
        var zone = """
                BEGIN:VTIMEZONE
                TZID:Fou
                BEGIN:STANDARD
                DTSTART:00010101T000000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=HOURLY
                END:STANDARD
                END:VTIMEZONE
                """;

        assertThat(Feed.read(zone.strip(), karim())).hasSize(1);
        for (String rule : List.of("HOURLY", "DAILY", "HOURLY;COUNT=999999")) {
            assertThat(said(calendar(zone.replace("HOURLY", rule).strip(), karim().replace("Europe/Paris", "Fou"))))
                    .hasSize(1);
        }
    }

    @Test
    void whatever_happens_to_a_good_calendar_it_is_read_or_refused_in_sentences() {
        var good = calendar(
                karim("UID:1", "RRULE:FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20260401T000000Z", "EXDATE:20260303T080000Z"),
                event("UID:2", "SUMMARY:Léa", "DTSTART;VALUE=DATE:20260405", "DURATION:P1DT2H", "RDATE:20260505"));
        var random = new Random(SEED);
        for (var round = 0; round < 3_000; round++) {
            var text = new StringBuilder(good);
            for (var change = 0; change <= round % 4; change++) {
                var place = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(place);
                    case 1 -> text.setCharAt(place, (char) random.nextInt(0x180));
                    default -> text.insert(place, good, random.nextInt(40), 40 + random.nextInt(80));
                }
            }
            try {
                Feed.readText(text.toString());
            } catch (UnreadableCalendar refused) {
                assertThat(refused.sentences()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
            }
        }
    }

    private static String hourly(String rule) {
        return event("SUMMARY:Karim", "DTSTART:19700101T000000", "DURATION:PT1S", "RRULE:" + rule);
    }

    private static String numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<String> said(String text) {
        var refused = catchThrowableOfType(UnreadableCalendar.class, () -> Feed.readText(text));
        assertThat(refused).isNotNull();
        return refused.sentences();
    }
}
