package fr.vigie.notice.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.notice.Wording;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first two lines of a text are read however French editors space their colons; the text itself stays as it is. */
class NoticeTextTest {

    private static final TextFile FILE = TextFile.named("message.fr.txt").orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Objet : é\nSMS : b\n\nc\u00A0: d",
                "Objet\u00A0: é\nSMS\u202F: b\n\nc\u00A0: d",
                "Objet\u202F:\u00A0é\nSMS: b\n\nc\u00A0: d",
                "\uFEFFObjet:\u00A0\u202Fé\r\nSMS\u202F:\u00A0b\r\n\r\nc\u00A0: d"
            })
    void the_colons_of_the_first_two_lines_may_have_any_space(String text) {
        var said = NoticeText.read(FILE, text).say(Map.of(), Map.of());

        assertThat(said).extracting(Wording::subject, Wording::brief).containsExactly("é", "b");
        assertThat(said.body().strip()).isEqualTo("c\u00A0: d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour\u00A0: a",
                "Sujet : a\nb",
                "",
                "Objet :\u00A0\nSMS : b\n\nc",
                "Objet : a\nSMS\u202F:\u202F\n\nc",
                "Objet\u00A0\u00A0: a\nSMS : b\n\nc"
            })
    void what_lacks_one_of_them_is_refused(String text) {
        assertThatThrownBy(() -> NoticeText.read(FILE, text)).isInstanceOf(UnusableText.class);
    }
}
