package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markup from outside stays words. */
class ShownTest {

    @ParameterizedTest
    @CsvSource({
        "API indisponible, API indisponible",
        "<b>x</b>, \\<b\\>x\\<\\/b\\>",
        "**gras**, \\*\\*gras\\*\\*",
    })
    void what_a_client_wrote_is_shown_as_words_and_not_as_markup(String words, String shown) {
        assertThat(Shown.literally(words)).isEqualTo(shown);
    }
}
