package fr.vigie.intake.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds for all bytes whatever: they are read, and within limits. */
class MailLawsTest {

    private final MailReader reader = new MailReader(Limits.USUAL);

    @Property(tries = 500)
    void any_bytes_are_read_within_limits(@ForAll byte[] raw) {
        isWithinLimits(reader.read(raw));
    }

    @Property(tries = 1000)
    void a_mail_that_was_damaged_is_read_within_limits(@ForAll("damaged") byte[] raw) {
        isWithinLimits(reader.read(raw));
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        var at = Arbitraries.integers().between(0, 1 << 20);
        return Combinators.combine(Arbitraries.of(Corpus.all()), at.list().ofMaxSize(8), Arbitraries.bytes(), at)
                .as((mail, places, by, end) -> {
                    var raw = Arrays.copyOf(mail, end % 2 == 0 ? mail.length : 1 + end % mail.length);
                    places.forEach(place -> raw[place % raw.length] = by);
                    return raw;
                });
    }

    private static void isWithinLimits(ReadMail read) {
        assertThat(read.subject()).isNotBlank().hasSizeLessThanOrEqualTo(ReadMail.LONGEST_SUBJECT);
        assertThat(read.text().length()).isLessThanOrEqualTo(ReadMail.LONGEST_TEXT);
        assertThat(read.text().chars())
                .allMatch(letter -> letter == '\n' || letter == '\t' || !Character.isISOControl(letter));
        assertThat(read.attachments()).allSatisfy(attachment -> {
            assertThat(attachment.name()).isNotBlank().doesNotContain("/", "\\");
            assertThat(attachment.name().length()).isLessThanOrEqualTo(Attachment.LONGEST_NAME);
            assertThat(attachment.content() == null).isEqualTo(attachment.refused() != null);
        });
    }
}
