package fr.vigie.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.refusal.NotNow;
import java.nio.charset.StandardCharsets;
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
    @CsvSource(quoteCharacter = '~', value = {"0,", "1, 1 incident de plus n'est pas listé", "2, 2 incidents de plus ne sont pas listés"})
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
}
