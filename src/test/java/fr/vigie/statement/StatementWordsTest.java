package fr.vigie.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.vigie.client.DemoServices;
import fr.vigie.incident.JournalledIncident;
import fr.vigie.incident.Milestones;
import fr.vigie.incident.Outcome;
import fr.vigie.incident.Status;
import fr.vigie.refusal.NotNow;
import fr.vigie.servicetime.ServiceCalendar;
import fr.vigie.status.Interruption;
import fr.vigie.status.Month;
import fr.vigie.status.Span;
import fr.vigie.status.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How words and durations stand in a statement. */
class StatementWordsTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "=1+1|'=1+1",
                "+33|'+33",
                "-1|'-1",
                "@x|'@x",
                "%x|'%x",
                "Panne = API|Panne = API",
                " =1|'=1",
                "a\tb|a b"
            },
            delimiter = '|',
            quoteCharacter = '~')
    void words_of_others_calculate_nothing_in_a_spreadsheet(String words, String shown) {
        assertThat(Spreadsheet.harmless(words)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"59, 59 s", "60, 1 min", "930, 15 min 30 s", "3600, 1 h 00 min", "90061, 1 j 1 h"})
    void durations_read_in_french(long seconds, String said) {
        assertThat(Said.lasting(seconds)).isEqualTo(said);
    }

    @Test
    void what_was_typed_in_parts_is_printed_as_the_letter_that_it_is() {
        assertThat(PrintedStatement.readable("e\u0301te\u0301 en\u2011tête \ud83d\ude42"))
                .isEqualTo("été en-tête ?");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"0,", "1, 1 incident de plus n'est pas listé", "2, 2 incidents de plus ne sont pas listés"})
    void what_is_left_out_is_said_in_one_form_or_the_other(int hidden, @Nullable String said) {
        var rest = Listed.rest(hidden);
        assertThat(said == null ? rest == null : rest != null && rest.startsWith(said))
                .as("%s", rest)
                .isTrue();
    }

    @Test
    void one_is_printed_at_a_time_and_a_second_is_asked_to_come_back() {
        var press = new PrintedStatement();
        var page = "<html><body><p>Relevé \u202f\u0007\ud83d\ude42</p></body></html>";

        press.alone(() -> {
            assertThatThrownBy(() -> press.of(page)).isInstanceOf(NotNow.class).hasMessageContaining("s'imprimer");
            return new byte[0];
        });
        assertThat(press.of(page)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_late_promise_kept_and_a_lowered_priority_are_said_where_the_incident_stands() {
        var from = Instant.parse("2026-11-25T09:00:00Z");
        var due = from.plusSeconds(900);
        var incident = new JournalledIncident(
                "INC-2026-000001",
                "ACME",
                "api",
                Status.CLOSED,
                3,
                List.of(2, 3),
                Outcome.CONFIRMED,
                false,
                1,
                new Milestones(from, due, due, due.plusSeconds(900), due.plusSeconds(900), due, due),
                true);
        var line = Line.of(incident, (client, then) -> ServiceCalendar.french(date -> false), due.plusSeconds(9000));
        var entry = Entry.of(line, Map.of(), DemoServices.some(), due);

        assertThat(entry.priority()).isEqualTo("2 → 3 (abaissée)");
        assertThat(entry.acknowledgement().words()).isEqualTo("manqué à une seconde près");
        assertThat(entry.reaction().words()).isEqualTo("tenu, escalade de niveau 1");
    }

    @Test
    void what_lasts_longer_than_clients_were_told_is_drawn_as_a_failure() {
        var month = new Month(YearMonth.of(2026, 9));
        var from = month.from();
        var stop = new Interruption(
                "k",
                "MNT-1",
                Interruption.Kind.MAINTENANCE,
                null,
                List.of("api"),
                from,
                from.plus(Duration.ofDays(3)),
                null,
                true,
                from.plus(Duration.ofDays(1)));
        var window = new Span(from, month.to());
        var row = new ServiceRow("api", "API", Tally.of("api", window, List.of(stop)), null, List.of(stop));
        var strip = Strip.of(row, month, month.to());

        assertThat(strip.pieces())
                .extracting(Strip.Piece::x, Strip.Piece::width, Strip.Piece::fill)
                .endsWith(tuple("16.53", "33.07", "#b3261e"), tuple("0.00", "16.53", "#7ea3cf"));
        assertThat(strip.words()).isEqualTo("API : interrompu 2 j 0 h, arrêt prévu 1 j 0 h, dégradé 0 s");
    }
}
