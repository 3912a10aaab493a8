package fr.vigie.coverage.feed;

import static fr.vigie.coverage.feed.Feed.event;
import static fr.vigie.coverage.feed.Feed.read;
import static fr.vigie.coverage.feed.Feed.starts;
import static fr.vigie.coverage.feed.Feed.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.Shift;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurringShiftsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Set<LocalTime> OF_NINE = Set.of(LocalTime.of(9, 0), LocalTime.of(21, 0));

    private final Locale ofTheMachine = Locale.getDefault();

    @AfterEach
    void giveTheLocaleBack() {
        Locale.setDefault(ofTheMachine);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # first (Paris)  | rule                                             | days that follow the first
            20260302T090000  | FREQ=DAILY                                       | 03-03 03-04 03-05
            20260302T090000  | FREQ=DAILY;INTERVAL=2;COUNT=3                    | 03-04 03-06
            20250102T090000  | FREQ=DAILY;INTERVAL=7;COUNT=54                   | 01-01 01-08
            20260302T090000  | FREQ=DAILY;UNTIL=20260304                        | 03-03 03-04
            20260302T090000  | FREQ=DAILY;UNTIL=20260304T080000Z                | 03-03 03-04
            20260302T090000  | FREQ=DAILY;UNTIL=20260304T075959Z                | 03-03
            20260302T090000  | FREQ=HOURLY;INTERVAL=12;COUNT=3                  | 03-02 03-03
            20260302T090000  | FREQ=WEEKLY;BYDAY=MO,WE                          | 03-04 03-09 03-11
            20260306T090000  | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,SU               | 03-08 03-20 03-22
            20260306T090000  | FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=FR,SU       | 03-15 03-20 03-29
            20260629T090000  | FREQ=WEEKLY;BYMONTH=7,8;BYDAY=MO,TH              | 07-02 07-06 07-09
            20260131T090000  | FREQ=MONTHLY                                     | 03-31 05-31 07-31
            20260302T090000  | FREQ=MONTHLY;BYDAY=1MO                           | 04-06 05-04 06-01
            20260331T090000  | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1    | 04-30 05-29 06-30
            20260331T090000  | FREQ=MONTHLY;BYMONTHDAY=-1                       | 04-30 05-31 06-30
            20260313T090000  | FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR              | 11-13 08-13
            20240229T090000  | FREQ=YEARLY                                      | 02-29
            20260301T090000  | FREQ=YEARLY;BYMONTHDAY=1                         | 04-01 05-01 06-01
            20260329T090000  | FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU              | 10-25 03-28 10-31
            20260302T090000  | FREQ=YEARLY;BYWEEKNO=10,20;BYDAY=MO              | 05-11 03-08 05-17
            20260410T090000  | FREQ=YEARLY;BYYEARDAY=100,200                    | 07-19 04-10 07-19
            20260302T090000  | freq=daily;count=2                               | 03-03
            """)
    void a_rule_is_followed_on_the_clock_on_the_wall(String first, String rule, String days) {
        for (Locale locale : new Locale[] {Locale.FRANCE, Locale.US}) {
            Locale.setDefault(locale);
            var shifts = read(event(
                    "SUMMARY:Karim Benali", "DTSTART;TZID=Europe/Paris:" + first, "DURATION:PT1H", "RRULE:" + rule));

            var found = shifts.stream()
                    .skip(first.startsWith("2026") ? 1 : 0)
                    .map(shift -> shift.from().toString().substring(5, 10))
                    .toList();
            var expected = List.of(days.split(" "));
            var ends = rule.matches("(?i).*(count|until).*");
            assertThat(ends ? found : found.subList(0, expected.size()))
                    .as("%s in %s", rule, locale)
                    .isEqualTo(expected);
            assertThat(shifts).allMatch(shift -> OF_NINE.contains(LocalTime.ofInstant(shift.from(), PARIS)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # first          | rule                       | starts (Paris)
            20260328T023000  | FREQ=DAILY;COUNT=3         | 2026-03-28T02:30+01:00 2026-03-29T03:00+02:00 2026-03-30T02:30+02:00
            20261024T023000  | FREQ=DAILY;COUNT=3         | 2026-10-24T02:30+02:00 2026-10-25T02:30+02:00 2026-10-26T02:30+01:00
            20260328T210000  | FREQ=DAILY;COUNT=2         | 2026-03-28T21:00+01:00 2026-03-29T21:00+02:00
            """)
    void an_hour_that_is_missing_begins_after_the_jump_and_one_that_comes_twice_the_first_time(
            String first, String rule, String expected) {
        var shifts = read(
                event("SUMMARY:Karim Benali", "DTSTART;TZID=Europe/Paris:" + first, "DURATION:PT12H", "RRULE:" + rule));

        assertThat(starts(shifts, 3)).isEqualTo(expected);
        assertThat(told(shifts)).noneMatch(shift -> shift.contains("T10:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what the calendar adds to four days from the second of March       | starts (Paris)
            EXDATE;TZID=Europe/Paris:20260303T090000,20260304T090000             | 03-02T09 03-05T09
            EXDATE:20260303T080000Z                                              | 03-02T09 03-04T09 03-05T09
            EXDATE;VALUE=DATE:20260302                                           | 03-03T09 03-04T09 03-05T09
            RDATE;TZID=Europe/Paris:20260310T100000                              | 03-02T09 03-03T09 03-04T09 03-05T09 03-10T10
            RDATE;VALUE=PERIOD:20260310T100000Z/20260310T120000Z,20260311T100000Z/PT1H | 03-02T09 03-03T09 03-04T09 03-05T09 03-10T11 03-11T11
            """)
    void days_are_left_out_and_added(String line, String expected) {
        assertThat(days(read(fourDays(line)))).isEqualTo(expected);
    }

    @Test
    void an_occurrence_that_was_moved_given_away_or_cancelled_stands_for_the_one_of_the_rule() {
        var shifts = read(
                instance("20260303", "Léa Roux", "DTSTART;TZID=Europe/Paris:20260303T140000"),
                fourDays("X-NOTHING:1"),
                instance("20260304", "Karim Benali", "DTSTART;TZID=Europe/Paris:20260304T090000\nSTATUS:CANCELLED"),
                instance("20260305", "Zoé Petit", "DTSTART;TZID=Europe/Paris:20260320T090000"));

        assertThat(told(shifts))
                .containsExactly(
                        "2026-03-02T09:00+01:00 2026-03-02T17:00+01:00 karim",
                        "2026-03-03T14:00+01:00 2026-03-03T15:00+01:00 lea",
                        "2026-03-20T09:00+01:00 2026-03-20T10:00+01:00 zoe");
    }

    @Test
    void a_calendar_may_hold_years_of_series_that_ended_and_a_hundred_that_go_on() {
        var series = IntStream.range(0, 2_000)
                .mapToObj(n -> event(
                        "SUMMARY:Karim Benali",
                        "DTSTART;TZID=Europe/Paris:20150105T%02d%02d00".formatted(n / 60 % 24, n % 60),
                        "DURATION:PT1M",
                        "RRULE:FREQ=WEEKLY;BYDAY=MO" + (n < 100 ? "" : ";UNTIL=20250101T000000Z")))
                .toArray(String[]::new);

        assertThat(read(series)).hasSizeBetween(12_000, 12_500);
    }

    private static String fourDays(String line) {
        return event(
                "UID:series",
                "SUMMARY:Karim Benali",
                "DTSTART;TZID=Europe/Paris:20260302T090000",
                "DTEND;TZID=Europe/Paris:20260302T170000",
                "RRULE:FREQ=DAILY;COUNT=4",
                line);
    }

    private static String instance(String day, String person, String start) {
        return event(
                "UID:series",
                "RECURRENCE-ID;TZID=Europe/Paris:" + day + "T090000",
                "SUMMARY:" + person,
                start,
                "DURATION:PT1H");
    }

    private static String days(List<Shift> shifts) {
        return starts(shifts, 10).replaceAll("2026-(\\S{8}):\\S+", "$1");
    }
}
