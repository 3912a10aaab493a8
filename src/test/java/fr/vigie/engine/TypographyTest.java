package fr.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {

    @ParameterizedTest
    @ValueSource(strings = {"Objet\u00A0: é\nSMS\u202F: b\n\nc\u00A0: d", "Objet\u202F:\u00A0é\nSMS: b\n\nc\u00A0: d"})
    void only_the_colons_of_the_first_two_lines_are_plain(String text) {
        assertThat(plain(text)).isEqualTo("Objet : é\nSMS : b\n\nc\u00A0: d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bonjour\u00A0: a", "Sujet : a\nb", ""})
    void what_has_no_such_lines_stays_as_it_is(String text) {
        assertThat(plain(text)).isEqualTo(text);
    }

    private static String plain(String text) {
        return new String(Typography.plain(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
