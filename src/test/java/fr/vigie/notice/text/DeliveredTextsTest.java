package fr.vigie.notice.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.Language;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeKind.Audience;
import fr.vigie.notice.Wording;
import fr.vigie.servicetime.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveredTextsTest {

    private static final String GSM = "@£$¥èéùìòÇØøÅå_ÆæßÉ!\"#¤%&'()*+,-./0123456789:;<=>?¡ÄÖÑÜ§¿äöñüà "
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    @ParameterizedTest
    @MethodSource("files")
    void every_notice_is_said_word_for_word(TextFile file) throws IOException {
        var told = Told.ofAnOrdinaryIncident();
        var night = told.missedAt(Slot.ALWAYS);
        var request = told.ofPriority(5, "2026-11-30T16:00:00Z");

        assertSaid(file, "business", told.as(file.kind(), file.language()));
        assertSaid(file, "night", night.as(file.kind(), file.language()));
        assertSaid(file, "request", request.as(file.kind(), file.language()));
        assertSaid(file, "barely", told.barely().as(file.kind(), file.language()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void its_brief_fits_one_text_message(TextFile file) {
        var far = Told.ofAnOrdinaryIncident().about("x".repeat(40)).saying("y".repeat(100));
        for (var told : Stream.of(far, far.missedAt(Slot.ALWAYS), far.ofPriority(5, "2026-09-23T15:00:00Z"))
                .toList()) {
            var brief = told.as(file.kind(), file.language()).brief();
            assertThat(brief).hasSizeLessThanOrEqualTo(160);
            assertThat(brief.chars()).allMatch(letter -> GSM.indexOf(letter) >= 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void clients_never_see_a_link_for_staff(Language language) {
        Stream.of(NoticeKind.values())
                .filter(NoticeKind::isWorded)
                .map(kind -> Told.ofAnOrdinaryIncident()
                                .as(kind, language)
                                .body()
                                .matches("(?s).*(/camunda/|/garde|/api/).*")
                        == (kind.audience() == Audience.STAFF))
                .forEach(right -> assertThat(right).isTrue());
    }

    private static Stream<TextFile> files() {
        return TextFile.all();
    }

    /** The expected words stand whole in src/test/resources/notices; -Dnotices.rewrite=true writes them anew. */
    private static void assertSaid(TextFile file, String when, Wording said) throws IOException {
        var words = "SUBJECT " + said.subject() + "\nBRIEF " + said.brief() + "\n\n" + said.body() + "\n";
        var expected = Path.of("src/test/resources/notices", when, file.name());
        if (Boolean.getBoolean("notices.rewrite")) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, words);
        }
        assertThat(words).isEqualTo(Files.readString(expected));
    }
}
