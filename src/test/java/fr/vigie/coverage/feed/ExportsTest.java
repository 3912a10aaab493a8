package fr.vigie.coverage.feed;

import static fr.vigie.coverage.feed.Feed.readText;
import static fr.vigie.coverage.feed.Feed.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExportsTest {

    @Test
    void what_google_calendar_exports_is_read() {
        assertThat(told(readText("""
                BEGIN:VCALENDAR
                PRODID:-//Google Inc//Google Calendar 70.9054//EN
                VERSION:2.0
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:Astreinte
                X-WR-TIMEZONE:Europe/Paris
                BEGIN:VTIMEZONE
                TZID:Europe/Paris
                X-LIC-LOCATION:Europe/Paris
                BEGIN:DAYLIGHT
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                TZNAME:GMT+2
                DTSTART:19700329T020000
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                BEGIN:STANDARD
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                TZNAME:GMT+1
                DTSTART:19701025T030000
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                DTSTART;TZID=Europe/Paris:20260323T090000
                DTEND;TZID=Europe/Paris:20260330T090000
                RRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20260406T215959Z;INTERVAL=2
                DTSTAMP:20260301T101500Z
                UID:3k1q8m2v@google.com
                ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=karim@
                 example.com;X-NUM-GUESTS=0:mailto:karim@example.com
                SEQUENCE:1
                STATUS:CONFIRMED
                SUMMARY:Semaine d'astreinte
                TRANSP:OPAQUE
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:This is an event reminder
                TRIGGER:-P0DT0H10M0S
                END:VALARM
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260330
                DTEND;VALUE=DATE:20260331
                UID:conge@google.com
                SUMMARY:Congés de Karim
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR
                """)))
                .containsExactly(
                        "2026-03-23T09:00+01:00 2026-03-30T09:00+02:00 karim",
                        "2026-04-06T09:00+02:00 2026-04-13T09:00+02:00 karim");
    }

    @Test
    void what_outlook_exports_under_the_names_of_windows_is_read_by_its_own_definition() {
        assertThat(told(readText(outlook("Romance Standard Time"))))
                .containsExactly(
                        "2026-03-23T09:00+01:00 2026-03-30T09:00+02:00 lea",
                        "2026-10-19T09:00+02:00 2026-10-26T09:00+01:00 lea");
    }

    @Test
    void a_zone_that_the_calendar_defines_may_have_any_name() {
        assertThat(told(readText(outlook("(UTC+01:00) Bruxelles, Paris")
                        .replace("TZID:(UTC+01:00) Bruxelles, Paris", "TZID:(UTC+01:00) Bruxelles\\, Paris"))))
                .hasSize(2)
                .contains("2026-10-19T09:00+02:00 2026-10-26T09:00+01:00 lea");
        assertThat(told(readText(outlook("Heure de la maison")
                        .replace("TZOFFSETTO:+0200", "TZOFFSETTO:+0430")
                        .replace("TZOFFSETFROM:+0200", "TZOFFSETFROM:+0430"))))
                .contains("2026-10-19T06:30+02:00 2026-10-26T09:00+01:00 lea");
    }

    @Test
    void a_zone_may_change_its_clocks_on_the_second_sunday_of_a_month() {
        assertThat(told(readText(outlook("New York")
                        .replace("BYDAY=-1SU;BYMONTH=3", "BYDAY=2SU;BYMONTH=3")
                        .replace("BYDAY=-1SU;BYMONTH=10", "BYDAY=1SU;BYMONTH=11")
                        .replace("+0100", "-0500")
                        .replace("+0200", "-0400")
                        .replace("20260323", "20270308")
                        .replace("20260330", "20270315"))))
                .containsExactly(
                        "2027-03-08T15:00+01:00 2027-03-15T14:00+01:00 lea",
                        "2027-10-04T15:00+02:00 2027-10-11T15:00+02:00 lea");
    }

    @Test
    void what_pagerduty_exports_is_read() {
        assertThat(told(readText("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//PagerDuty//On-Call Schedule//EN
                X-WR-CALNAME:On Call Schedule for Primary
                X-PUBLISHED-TTL:PT15M
                BEGIN:VEVENT
                DTEND;VALUE=DATE-TIME:20260330T070000Z
                DTSTART;VALUE=DATE-TIME:20260323T080000Z
                ATTENDEE:karim@example.com
                UID:Q1BBTBXOUUIGTD
                URL:https://example.pagerduty.com/schedules#PI7DH85
                SUMMARY:On Call - Primary
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"))))
                .containsExactly("2026-03-23T09:00+01:00 2026-03-30T09:00+02:00 karim");
    }

    @Test
    void what_opsgenie_exports_is_read() {
        assertThat(told(readText("""
                BEGIN:VCALENDAR
                PRODID:-//OpsGenie//Schedule//EN
                VERSION:2.0
                CALSCALE:GREGORIAN
                BEGIN:VEVENT
                DTSTAMP:20260301T000000Z
                DTSTART:20260302T080000Z
                DTEND:20260309T080000Z
                SUMMARY:zoe@example.com
                UID:b5c4-1772438400000@opsgenie.com
                DESCRIPTION:On-call participant
                END:VEVENT
                END:VCALENDAR
                """))).containsExactly("2026-03-02T09:00+01:00 2026-03-09T09:00+01:00 zoe");
    }

    private static String outlook(String zone) {
        return """
                BEGIN:VCALENDAR
                PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
                VERSION:2.0
                METHOD:PUBLISH
                BEGIN:VTIMEZONE
                TZID:ZONE
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                CLASS:PUBLIC
                DTSTART;TZID=ZONE:20260323T090000
                DTEND;TZID=ZONE:20260330T090000
                RRULE:FREQ=WEEKLY;COUNT=2;INTERVAL=30;BYDAY=MO
                SUMMARY;LANGUAGE=fr:Astreinte : Léa Roux
                TRANSP:OPAQUE
                UID:040000008200E00074C5B7101A82E008
                X-MICROSOFT-CDO-BUSYSTATUS:BUSY
                END:VEVENT
                END:VCALENDAR
                """.replace("ZONE:2026", "\"ZONE\":2026")
                .replace("ZONE", zone)
                .replace("BEGIN:VTIME" + zone, "BEGIN:VTIMEZONE")
                .replace("END:VTIME" + zone, "END:VTIMEZONE");
    }
}
