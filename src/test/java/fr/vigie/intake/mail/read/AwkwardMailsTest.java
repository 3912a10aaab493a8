package fr.vigie.intake.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each of the awkward mails must read as. */
class AwkwardMailsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # mail                    | text, ⏎ for a line end
            plain                     | Bonjour,⏎l'API est lente à 14 h.
            latin1-that-is-windows    | Prix : 5 € “vite”
            utf8-that-is-not          | Très gênés
            unknown-charset           | Déjà vu
            base64                    | À bientôt
            flowed                    | Une phrase qui continue ici.⏎Une autre.
            no-from-no-date           | Sans rien
            bare-line-feeds           | Un⏎Deux
            nul-bytes                 | ab⏎cd
            alternative               | Les mots
            only-html                 | Voir la page (https://x.example/a)
            history-fr                | Merci.
            history-en                | Thanks.
            history-outlook           | Toujours rien.
            history-origin            | Vu.
            signature                 | La panne dure.
            """)
    void its_new_words_are_read(String mail, String text) {
        assertThat(Corpus.read(mail).text().strip()).isEqualTo(text.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subject-split-in-a-letter | Échec d'envoyé
            subject-raw-utf8          | Échec
            subject-raw-latin1        | Échec
            subject-folded            | Une panne qui dure
            subject-blank             | (sans objet)
            """)
    void its_subject_is_read(String mail, String subject) {
        assertThat(Corpus.read(mail).subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # mail         | file            | kept
            file-name-2231 | relevé mai.pdf  | true
            file-name-path | passwd.csv      | true
            dangerous      | facture.pdf.exe | false
            winmail        | winmail.dat     | true
            invitation     | invite.ics      | true
            """)
    void its_file_is_kept_or_refused_in_words(String mail, String file, boolean kept) {
        assertThat(Corpus.read(mail).attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.name()).isEqualTo(file);
            assertThat(attachment.content() != null).isEqualTo(kept);
            assertThat(attachment.refused() == null).isEqualTo(kept);
        });
    }

    @ParameterizedTest
    @CsvSource({"history-fr, true", "history-outlook, true", "interleaved, false", "signature, false", "plain, false"})
    void it_says_whether_history_was_left_out(String mail, boolean left) {
        assertThat(Corpus.read(mail).quotedHistory()).isEqualTo(left);
    }

    @Test
    void answers_between_quoted_lines_stay() {
        assertThat(Corpus.read("interleaved").text()).contains("Quel service ?", "L'API.", "Depuis midi.");
    }

    @Test
    void a_broken_encoding_keeps_the_words_around_it() {
        assertThat(Corpus.read("quoted-printable-broken").text()).contains("Café", "fin");
    }

    @Test
    void a_forwarded_mail_is_a_file_and_its_words_are_seen() {
        var read = Corpus.read("forwarded");

        assertThat(read.attachments().stream().map(Attachment::name).collect(Collectors.joining()))
                .endsWith(".eml");
        assertThat(read.text()).contains("Pour vous", "Panne chez nous", "Rien ne part.");
    }

    @Test
    void who_wrote_when_and_in_answer_to_what_is_read() {
        var read = Corpus.read("history-fr");

        assertThat(read.fromName()).isEqualTo("Hélène Roux");
        assertThat(read.fromAddress()).isEqualTo("helene@acme.example");
        assertThat(read.messageId()).isEqualTo("<m1@acme.example>");
        assertThat(read.sentAt()).isEqualTo(Instant.parse("2026-11-25T09:00:00Z"));
        assertThat(read.answers()).startsWith("<n2@vigie.example>").contains("<n1@vigie.example>");
        assertThat(Corpus.read("several-from").fromAddress()).isEqualTo("a@x.example");
        assertThat(Corpus.read("no-from-no-date").fromAddress()).isNull();
        assertThat(Corpus.read("no-from-no-date").sentAt()).isNull();
    }
}
