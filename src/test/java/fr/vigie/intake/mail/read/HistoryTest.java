package fr.vigie.intake.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the new words of a mail end, in the forms of the usual mail programs. */
class HistoryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text, ⏎ for a line end                                                         | new words
            Merci.⏎⏎Le 25/11/2026 09:00, A <a@x.example> a écrit :⏎> Bonjour                | Merci.
            Merci.⏎⏎Le 25/11/2026 09:00,⏎A <a@x.example> a⏎écrit :⏎⏎> Bonjour               | Merci.
            Ok⏎⏎On Wed, 25 Nov 2026, A wrote:⏎> Hello⏎> there⏎⏎-- ⏎Bob                     | Ok
            Ok⏎________________________________⏎From: A⏎Sent: now⏎To: B⏎Subject: x⏎⏎Hello   | Ok
            Ok⏎⏎*De :* A⏎*Envoyé :* hier⏎*À :* B⏎*Objet :* x⏎⏎Bonjour                       | Ok
            Ok⏎⏎-----Original Message-----⏎Hello                                             | Ok
            Le 12 novembre, Orange nous a écrit :⏎votre SMS est refusé                       | Le 12 novembre, Orange nous a écrit :⏎votre SMS est refusé
            Un mot⏎Envoyé de mon iPhone                                                      | Un mot
            > tout⏎> est cité                                                                | > tout⏎> est cité
            """)
    void only_what_is_new_stays_of_an_answer(String text, String words) {
        assertThat(History.trimmed(lines(text), true, false).text()).isEqualTo(lines(words));
    }

    @Test
    void what_a_new_mail_quotes_is_what_it_is_about() {
        var text = "Voici l'erreur :\n> 500 Internal Server Error";

        assertThat(History.trimmed(text, false, false)).isEqualTo(new History(text, false));
    }

    @Test
    void what_is_passed_on_is_meant_for_us() {
        var text = "Pour info\n\nDe : A\nEnvoyé : hier\nÀ : B\nObjet : x\n\nRien ne part.";

        assertThat(History.trimmed(text, true, true)).isEqualTo(new History(text, false));
    }

    private static String lines(String text) {
        return text.replace('⏎', '\n');
    }
}
