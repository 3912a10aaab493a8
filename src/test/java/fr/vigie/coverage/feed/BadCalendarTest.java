package fr.vigie.coverage.feed;

import static fr.vigie.coverage.feed.Feed.calendar;
import static fr.vigie.coverage.feed.Feed.event;
import static fr.vigie.coverage.feed.Feed.karim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadCalendarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text                                              | sentence
            ''                                                  | Le texte est vide : ce n'est pas un calendrier.
            '  '                                                | Le texte est vide : ce n'est pas un calendrier.
            <!DOCTYPE html>                                     | Ce n'est pas un calendrier iCalendar : « BEGIN:VCALENDAR » est attendu à la ligne 1.
            BEGIN:VCARD~END:VCARD                               | Ce n'est pas un calendrier iCalendar : « BEGIN:VCALENDAR » est attendu à la ligne 1.
            PK\u0003\u0004\u0000\u0000\uFFFD                    | Ce n'est pas un calendrier iCalendar : « BEGIN:VCALENDAR » est attendu à la ligne 1.
            BEGIN:VCALENDAR                                     | Le calendrier est incomplet : il manque « END:VCALENDAR » à la fin. Le fichier a peut-être été coupé.
            BEGIN:VCALENDAR~BEGIN:VEVENT~DTSTART:2026           | Le calendrier est incomplet : il manque « END:VEVENT » à la fin. Le fichier a peut-être été coupé.
            BEGIN:VCALENDAR~BEGIN:VEVENT~END:VCALENDAR          | La ligne 3 ferme « VCALENDAR » alors que « VEVENT » est ouvert.
            BEGIN:VCALENDAR~SUMMARY~END:VCALENDAR               | La ligne 2 n'est pas une ligne de calendrier (« NOM:valeur »).
            BEGIN:VCALENDAR~X-A:1~ 2~:3~END:VCALENDAR           | La ligne 4 n'est pas une ligne de calendrier (« NOM:valeur »).
            BEGIN:VCALENDAR~DTSTART;TZID=Europe/Paris~END:VCALENDAR | La ligne 2 n'est pas une ligne de calendrier (« NOM:valeur »).
            BEGIN:VCALENDAR~DTSTART;TZID="a:b~END:VCALENDAR     | La ligne 2 n'est pas une ligne de calendrier (« NOM:valeur »).
            BEGIN:VCALENDAR~END:VCALENDAR~A:1                   | Ce n'est pas un calendrier iCalendar : « BEGIN:VCALENDAR » est attendu à la ligne 3.
            """)
    void what_is_no_calendar_is_refused_with_the_line_where_it_ceases_to_be_one(String text, String sentence) {
        assertThat(said(text.replace('~', '\n'))).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # event                                                     | sentence
            SUMMARY:Karim                                               | L'événement « Karim » : sans début (DTSTART).
            SUMMARY:Karim~DTSTART:20260302T080000Z                      | L'événement « Karim » du 02/03/2026 à 09:00 : sans fin (ni DTEND ni DURATION).
            SUMMARY:Karim~DTSTART:20260302T080000Z~DTEND:20260302T080000Z | L'événement « Karim » du 02/03/2026 à 09:00 : finit avant de commencer, ou aussitôt.
            SUMMARY:Karim~DTSTART:20260302T080000Z~DURATION:PT0S        | L'événement « Karim » du 02/03/2026 à 09:00 : finit avant de commencer, ou aussitôt.
            SUMMARY:Karim~DTSTART:20260302T080000Z~DTEND:20250302T080000Z | L'événement « Karim » du 02/03/2026 à 09:00 : finit avant de commencer, ou aussitôt.
            SUMMARY:Karim~DTSTART:20260302T080000Z~DURATION:-PT1H       | L'événement « Karim » du 02/03/2026 à 09:00 : durée illisible ou négative « -PT1H ».
            SUMMARY:Karim~DTSTART:20260230T080000Z~DURATION:PT1H        | L'événement « Karim » : date illisible « 20260230T080000Z ».
            SUMMARY:Karim~DTSTART;TZID=Mars/Phobos:20260302T080000~DURATION:PT1H | L'événement « Karim » : fuseau horaire inconnu « Mars/Phobos », que le calendrier ne définit pas (VTIMEZONE).
            SUMMARY:Karim~DTSTART;TZID=+02:00:20260302T080000~DURATION:PT1H | L'événement « Karim » : fuseau horaire inconnu « +02 », que le calendrier ne définit pas (VTIMEZONE).
            DTSTART:20260302T080000Z~DURATION:PT1H                      | L'événement « sans titre » du 02/03/2026 à 09:00 : aucune personne, ni parmi les participants ni dans le titre.
            SUMMARY:Astreinte : ~DTSTART:20260302T080000Z~DURATION:PT1H | L'événement « Astreinte : » du 02/03/2026 à 09:00 : aucune personne, ni parmi les participants ni dans le titre.
            SUMMARY:Karim~ATTENDEE;PARTSTAT=DECLINED:mailto:karim@example.com~DTSTART:20260302T080000Z~DURATION:PT1H | L'événement « Karim » du 02/03/2026 à 09:00 : aucune personne, ni parmi les participants ni dans le titre.
            SUMMARY:Astreinte : Karim\\, Bob~DTSTART:20260302T080000Z~DURATION:PT1H | L'événement « Astreinte : Karim, Bob » du 02/03/2026 à 09:00 : personne inconnue : Bob.
            SUMMARY:Léa\\, Bob : Karim~DTSTART:20260302T080000Z~DURATION:PT1H | L'événement « Léa, Bob : Karim » du 02/03/2026 à 09:00 : personnes inconnues : Léa, Bob : Karim.
            SUMMARY:a,b,c,d,e,f,g~DTSTART:20260302T080000Z~DURATION:PT1H | L'événement « a,b,c,d,e,f,g » du 02/03/2026 à 09:00 : personnes inconnues : a, b, c, d, e et 2 autres.
            SUMMARY:Karim~DTSTART:20260302T080000Z~DURATION:PT1H~RECURRENCE-ID;RANGE=THISANDFUTURE:20260302T080000Z | L'événement « Karim » du 02/03/2026 à 09:00 : changement de toutes les occurrences suivantes (RANGE=THISANDFUTURE) non compris.
            """)
    void an_event_that_is_no_shift_is_named_by_its_title_and_its_start_in_paris(String lines, String sentence) {
        assertThat(said(calendar(event(lines.replace('~', '\n'))))).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rule                                | what is wrong with it
            FREQ=SECONDLY                         | se répète à la minute ou à la seconde, ce qui n'est pas une astreinte
            FREQ=MINUTELY;COUNT=3                 | se répète à la minute ou à la seconde, ce qui n'est pas une astreinte
            FREQ=OFTEN                            | règle de répétition non comprise « FREQ=OFTEN »
            COUNT=3                               | règle de répétition non comprise « COUNT=3 »
            FREQ=DAILY;COUNT=0                    | règle de répétition non comprise « FREQ=DAILY;COUNT=0 »
            FREQ=DAILY;INTERVAL=2147483647        | règle de répétition non comprise « FREQ=DAILY;INTERVAL=2147483647 »
            FREQ=DAILY;COUNT=2;UNTIL=20260401     | règle de répétition non comprise « FREQ=DAILY;COUNT=2;UNTIL=20260401 »
            FREQ=DAILY;FREQ=WEEKLY                | règle de répétition non comprise « FREQ=DAILY;FREQ=WEEKLY »
            FREQ=DAILY;BYHOUR=25                  | règle de répétition non comprise « FREQ=DAILY;BYHOUR=25 »
            FREQ=DAILY;UNTIL=2026T                | règle de répétition non comprise « FREQ=DAILY;UNTIL=2026T »
            RSCALE=CHINESE;FREQ=YEARLY            | règle de répétition non comprise « RSCALE=CHINESE;FREQ=YEARLY »
            FREQ=DAILY;BYDAY=2MO                  | règle de répétition non comprise « FREQ=DAILY;BYDAY=2MO »
            FREQ=DAILY;BYMONTHDAY=-1              | règle de répétition non comprise « FREQ=DAILY;BYMONTHDAY=-1 »
            FREQ=HOURLY;BYMONTH=12                | règle de répétition non comprise « FREQ=HOURLY;BYMONTH=12 »
            FREQ=YEARLY;BYWEEKNO=10               | règle de répétition non comprise « FREQ=YEARLY;BYWEEKNO=10 »
            FREQ=YEARLY;BYYEARDAY=10;BYMONTH=1    | règle de répétition non comprise « FREQ=YEARLY;BYYEARDAY=10;BYMONTH=1 »
            FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=1   | règle de répétition non comprise « FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=1 »
            """)
    void a_rule_that_is_not_understood_is_never_followed_halfway(String rule, String wrong) {
        assertThat(said(calendar(karim("RRULE:" + rule))))
                .containsExactly("L'événement « Karim Benali » du 02/03/2026 à 09:00 : " + wrong + ".");
    }

    @Test
    void shifts_that_overlap_are_named_the_first_few_and_the_others_counted() {
        var lea = karim("RRULE:FREQ=DAILY;COUNT=8")
                .replace("Karim Benali", "Léa Roux")
                .replace("T170000", "T180000");

        assertThat(said(calendar(karim("RRULE:FREQ=DAILY;COUNT=8"), lea)))
                .hasSize(6)
                .startsWith(
                        "« Karim Benali » du 02/03/2026 à 09:00 et « Léa Roux » du 02/03/2026 à 09:00 se chevauchent.")
                .endsWith("… et 3 autres chevauchements.");
    }

    @Test
    void at_most_20_sentences_are_said() {
        var events =
                IntStream.range(0, 500).mapToObj(n -> event("SUMMARY:" + n)).toArray(String[]::new);

        assertThat(said(calendar(events)))
                .hasSize(20)
                .startsWith("L'événement « 0 » : sans début (DTSTART).")
                .endsWith("… et 481 autres erreurs.");
    }

    @Test
    void a_title_is_shown_in_60_characters_without_what_could_disturb_a_screen() {
        var title = "\u001B[31mRouge\u202E\\n" + "très long ".repeat(20);

        assertThat(said(calendar(event("SUMMARY:" + title))))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence)
                        .startsWith("L'événement « [31mRouge très long")
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}]")
                        .hasSizeLessThan(101));
    }

    private static List<String> said(String text) {
        var refused = catchThrowableOfType(UnreadableCalendar.class, () -> Feed.readText(text));
        assertThat(refused).isNotNull();
        return refused.sentences();
    }
}
