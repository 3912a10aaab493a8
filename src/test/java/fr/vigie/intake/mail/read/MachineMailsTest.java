package fr.vigie.intake.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that no person wrote, and what servers say became of ours. */
class MachineMailsTest {

    @ParameterizedTest
    @CsvSource({
        "plain, false",
        "machine-auto-submitted-no, false",
        "machine-auto-submitted, true",
        "machine-precedence-bulk, true",
        "machine-list, true",
        "machine-suppress, true",
        "machine-no-reply, true",
        "bounce-report, true",
        "bounce-in-words, true"
    })
    void what_a_machine_wrote_is_told_from_what_a_person_wrote(String mail, boolean machine) {
        var automatic = Corpus.read(mail).automatic();

        assertThat(automatic.is()).isEqualTo(machine);
        assertThat(automatic.reason().isBlank()).isEqualTo(!machine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bounce-report", "bounce-in-words"})
    void a_bounce_names_the_mail_that_bounced_for_whom_and_why(String mail) {
        assertThat(Corpus.read(mail).bounce()).isNotNull().satisfies(bounce -> {
            assertThat(bounce.about()).contains("<n1@vigie.example>");
            assertThat(bounce.recipient()).isEqualTo("helene@acme.example");
            assertThat(bounce.status()).isEqualTo("5.1.1");
            assertThat(bounce.outcome()).isEqualTo(Bounce.Outcome.FAILED);
        });
    }
}
