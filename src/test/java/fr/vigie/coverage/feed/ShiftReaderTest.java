package fr.vigie.coverage.feed;

import static fr.vigie.coverage.feed.Feed.event;
import static fr.vigie.coverage.feed.Feed.karim;
import static fr.vigie.coverage.feed.Feed.read;
import static fr.vigie.coverage.feed.Feed.starts;
import static fr.vigie.coverage.feed.Feed.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # week of  | from (Paris)           | to (Paris)
            20260323   | 2026-03-23T09:00+01:00 | 2026-03-30T09:00+02:00
            20260330   | 2026-03-30T09:00+02:00 | 2026-04-06T09:00+02:00
            20261019   | 2026-10-19T09:00+02:00 | 2026-10-26T09:00+01:00
            20261026   | 2026-10-26T09:00+01:00 | 2026-11-02T09:00+01:00
            """)
    void a_week_is_handed_over_at_nine_whatever_the_clocks_did(String day, String from, String to) {
        var ends = new String[] {"DTEND;TZID=Europe/Paris:20260112T090000", "DURATION:P7D", "DURATION:PT168H"};
        for (String end : ends) {
            var shifts = read(event(
                    "SUMMARY:Astreinte : Karim Benali",
                    "DTSTART;TZID=Europe/Paris:20260105T090000",
                    end,
                    "RRULE:FREQ=WEEKLY"));

            assertThat(told(shifts)).as("%s %s", day, end).contains(from + " " + to + " karim");
        }
    }

    @Test
    void a_week_for_ever_is_laid_out_from_62_days_before_to_800_days_after() {
        var shifts = read(event(
                "SUMMARY:Karim Benali",
                "DTSTART;TZID=Europe/Paris:20200106T090000",
                "DURATION:P7D",
                "RRULE:FREQ=WEEKLY"));

        assertThat(shifts.get(0).to()).isAfter(Feed.NOW.minus(Duration.ofDays(62)));
        assertThat(shifts.get(0).from()).isBefore(Feed.NOW.minus(Duration.ofDays(62)));
        assertThat(shifts.get(shifts.size() - 1).from())
                .isBetween(Feed.NOW.plus(Duration.ofDays(793)), Feed.NOW.plus(Duration.ofDays(800)));
        assertThat(shifts).hasSize(125);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # start                                | end                                    | from (Paris)           | to (Paris)
            DTSTART:20260302T080000Z               | DTEND:20260302T160000Z                 | 2026-03-02T09:00+01:00 | 2026-03-02T17:00+01:00
            DTSTART:20260402T090000                | DTEND:20260402T170000                  | 2026-04-02T09:00+02:00 | 2026-04-02T17:00+02:00
            DTSTART;TZID=Asia/Tokyo:20260302T170000| DURATION:PT8H                          | 2026-03-02T09:00+01:00 | 2026-03-02T17:00+01:00
            DTSTART;TZID="Europe/London":20260302T080000 | DTEND;TZID=Europe/Paris:20260302T170000 | 2026-03-02T09:00+01:00 | 2026-03-02T17:00+01:00
            DTSTART;VALUE=DATE:20260328            | DTEND;VALUE=DATE:20260330              | 2026-03-28T00:00+01:00 | 2026-03-30T00:00+02:00
            DTSTART;VALUE=DATE:20260329            | DURATION:P1D                           | 2026-03-29T00:00+01:00 | 2026-03-30T00:00+02:00
            DTSTART;VALUE=DATE:20260302            | DURATION:P2W                           | 2026-03-02T00:00+01:00 | 2026-03-16T00:00+01:00
            DTSTART;TZID=Europe/Paris:20260329T023000 | DTEND;TZID=Europe/Paris:20260329T090000 | 2026-03-29T03:00+02:00 | 2026-03-29T09:00+02:00
            DTSTART;TZID=Europe/Paris:20261025T023000 | DURATION:PT2H                       | 2026-10-25T02:30+02:00 | 2026-10-25T03:30+01:00
            DTSTART;TZID=Romance Standard Time:20260402T090000 | DURATION:P1DT1H30M         | 2026-04-02T09:00+02:00 | 2026-04-03T10:30+02:00
            dtstart;tzid=Europe/Paris;value=date-time:20260302T090000 | dtend;tzid=Europe/Paris:20260302T170000 | 2026-03-02T09:00+01:00 | 2026-03-02T17:00+01:00
            """)
    void a_time_is_read_by_its_own_clock_and_by_that_of_paris_where_it_names_none(
            String start, String end, String from, String to) {
        var shifts = read(event("SUMMARY:Karim Benali", start, end));

        assertThat(told(shifts)).containsExactly(from + " " + to + " karim");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # title                          | invited                                              | on call
            Karim Benali                     |                                                      | karim
            karim@EXAMPLE.com                |                                                      | karim
            Astreinte : Karim Benali         |                                                      | karim
            On call: karim                   |                                                      | karim
            Astreinte N1/N2 :Léa Roux        |                                                      | lea
            Karim Benali\\, Léa Roux         |                                                      | karim+lea
            Léa Roux\\; karim\\, Léa Roux    |                                                      | lea+karim
            Astreinte : lea + zoe / karim    |                                                      | lea+zoe+karim
            Semaine 10                       | ATTENDEE:mailto:karim@example.com                    | karim
            Semaine 10                       | ATTENDEE;PARTSTAT=ACCEPTED;CN="Roux; Léa":MAILTO:lea@example.com | lea
            Semaine 10                       | ATTENDEE;CUTYPE=ROOM:mailto:salle@example.com;ATTENDEE:mailto:zoe@example.com | zoe
            Léa Roux                         | ATTENDEE;PARTSTAT=DECLINED:mailto:lea@example.com;ATTENDEE:mailto:zoe@example.com | zoe
            Semaine 10                       | ATTENDEE;CN=Zoé Petit:urn:uuid:4f1c                  | zoe
            Semaine 10                       | ATTENDEE;CN="Léa \\";MEMBER="mailto:a@example.com","mailto:b@example.com":mailto:lea@example.com | lea
            """)
    void those_invited_are_on_call_and_else_those_whom_the_title_names(String title, String invited, String onCall) {
        var shifts = read(event(
                "SUMMARY:" + title.strip(),
                invited == null ? "X-NOBODY:1" : invited.replace(";ATTENDEE", "\nATTENDEE"),
                "DTSTART:20260302T080000Z",
                "DTEND:20260302T160000Z"));

        assertThat(shifts)
                .singleElement()
                .satisfies(shift -> assertThat(String.join("+", shift.people())).isEqualTo(onCall));
    }

    @ParameterizedTest
    @CsvSource({"STATUS:CANCELLED", "TRANSP:TRANSPARENT", "status:cancelled"})
    void what_is_cancelled_or_leaves_people_free_is_no_shift(String line) {
        assertThat(read(karim(line))).isEmpty();
    }

    @Test
    void a_calendar_without_events_has_no_shifts() {
        assertThat(read()).isEmpty();
        assertThat(Feed.readText("\uFEFFbegin:vcalendar\r\nEND:VCALENDAR")).isEmpty();
    }

    @Test
    void shifts_of_the_same_hours_become_one_with_everybody_in_the_order_of_the_file() {
        var lea = karim().replace("Karim Benali", "Léa Roux");

        assertThat(told(read(lea, karim(), lea)))
                .containsExactly("2026-03-02T09:00+01:00 2026-03-02T17:00+01:00 lea+karim");
    }

    @Test
    void who_left_may_stay_in_the_past_of_a_calendar() {
        assertThat(read(
                        event("SUMMARY:Ancien Collègue", "DTSTART:20190302T080000Z", "DTEND:20190302T160000Z"),
                        karim()))
                .hasSize(1);
    }

    @Test
    void lines_are_unfolded_wherever_they_were_folded() {
        var folded = karim().replace("Karim", "Ka\r\n rim").replace("0302T09", "0\n\t302T09");

        assertThat(starts(read(folded), 1)).isEqualTo("2026-03-02T09:00+01:00");
    }

    @Test
    void the_time_that_a_shift_is_read_at_is_the_one_that_is_passed_in() {
        var later = Instant.parse("2030-01-01T00:00:00Z");

        assertThat(new ShiftReader(Optional::of).read(Pool.SUPPORT, Feed.calendar(karim()), later))
                .isEmpty();
    }
}
