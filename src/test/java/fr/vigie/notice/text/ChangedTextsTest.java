package fr.vigie.notice.text;

import static fr.vigie.notice.NoticeKind.MESSAGE;
import static fr.vigie.notice.NoticeKind.RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.Language;
import fr.vigie.notice.Wording;
import fr.vigie.servicetime.Slot;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedTextsTest {

    private static final Told TOLD = Told.ofAnOrdinaryIncident();
    private final TextCheck check = new TextCheck();

    @Test
    void a_changed_text_is_said_instead_of_the_delivered_one() {
        var said = Told.texts(
                        "Objet : Reçu {{reference}}\r\nSMS : Reçu\r\n\r\nBonjour {{client}}{{^client}}à vous{{/client}}")
                .say(RECEIPT, Language.FR, TOLD.particulars());

        assertThat(said).isEqualTo(new Wording(Language.FR, "Reçu INC-2026-000123", "Reçu", "Bonjour ACME"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bonjour", "Objet : a\nSMS : b\n\n{{inconnu}}", "Objet : a\nSMS : b\n\n{{#client}}"})
    void a_text_that_cannot_be_used_leaves_the_delivered_one(String broken) {
        assertThat(Told.texts(broken).say(RECEIPT, Language.FR, TOLD.particulars()))
                .isEqualTo(TOLD.as(RECEIPT, Language.FR));
    }

    @Test
    void words_of_others_stay_words() {
        var said = TOLD.about("{{reference}} {{#lien}} <b>\r\nBcc: a@b.example\u2028x\u202Ey\u0000")
                .saying("{{contact}}\r\n\r\n<script>\u0000\u0007")
                .as(MESSAGE, Language.EN);

        assertThat(said.subject())
                .isEqualTo(
                        "[INC-2026-000123] A message about your request: {{reference}} {{#lien}} <b> Bcc: a@b.example x y");
        assertThat(said.brief()).isEqualTo("INC-2026-000123: {{contact}} <script>");
        assertThat(said.body()).contains(":\n\n{{contact}}\n\n<script>\n\nHow to reach us");
    }

    @Test
    void long_words_are_cut_where_one_line_must_bear_them_and_nowhere_else() {
        var said = TOLD.about("é".repeat(10_000)).saying("à".repeat(10_000)).as(MESSAGE, Language.FR);

        assertThat(said.subject()).hasSizeLessThan(300).endsWith("é…");
        assertThat(said.brief()).hasSizeLessThanOrEqualTo(160).endsWith("à…");
        assertThat(said.body()).contains("à".repeat(10_000));
        assertThat(TOLD.about("x".repeat(61)).as(RECEIPT, Language.FR).brief()).contains("(" + "x".repeat(59) + "…)");
        assertThat(Words.cut("x".repeat(58) + "😀😀", 60)).isEqualTo("x".repeat(58) + "…");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {{reference.class}}         | le nom « reference.class » n'est pas offert
            {{reference.getClass.name}} | n'est pas offert
            {{.}}                       | n'est pas offert
            {{this}}                    | n'est pas offert
            {{class}}                   | n'est pas offert
            {{getClass}}                | n'est pas offert
            {{entrySet}}                | n'est pas offert
            {{-index}}                  | n'est pas offert
            {{#client}}{{this}}{{/client}}  | n'est pas offert
            {{^client}}{{empty}}{{/client}} | n'est pas offert
            {{lien}}                    | le nom « lien » n'est pas offert
            {{>receipt.fr.txt}}         | un texte n'en inclut pas un autre
            {{<receipt.fr.txt}}{{/receipt.fr.txt}} | un texte n'en inclut pas un autre
            {{$bloc}}a{{/bloc}}         | un texte n'en inclut pas un autre
            {{#client}}                 | des accolades ne se lisent pas
            {{/client}}                 | des accolades ne se lisent pas
            {{#client}}{{/service}}     | des accolades ne se lisent pas
            """)
    void a_text_sees_its_names_and_nothing_behind_them(String body, String why) {
        assertThat(broken("receipt.fr.txt", "Objet : a\nSMS : b\n\n" + body))
                .startsWith("Le texte « receipt.fr.txt » ne peut pas être utilisé : ")
                .contains(why)
                .endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "receipt.fr.txt, Subject: a~Bonjour, une ligne « Objet : »",
        "receipt.fr.txt, Objet : a~~Bonjour, une ligne « SMS : »",
        "receipt.fr.txt, Objet : a~SMS : b~~, puis le texte",
        "receipt.fr.txt, Objet : a~SMS : ~~Bonjour, une ligne « SMS : »",
        "receipt.fr.txt, Objet : {{^client}}a{{/client}}~SMS : b~~Bonjour, il ne dit rien",
        "reciept.fr.txt, Objet : a~SMS : b~~Bonjour, aucune notice ne porte ce nom",
        "receipt.de.txt, Objet : a~SMS : b~~Bonjour, aucune notice ne porte ce nom"
    })
    void a_broken_text_is_refused_with_what_is_wrong(String file, String text, String why) {
        assertThat(broken(file, text.replace('~', '\n'))).contains(file).contains(why);
    }

    @Test
    void a_text_is_small_and_in_utf_8_and_other_files_are_none_of_our_business() {
        assertThat(broken("closed.en.txt", "Subject: a\nSMS: b\n\n" + "x".repeat(20_000)))
                .contains("20 ko");
        assertThat(check.broken("closed.fr.txt", "Objet : é".getBytes(StandardCharsets.ISO_8859_1))
                        .orElseThrow())
                .contains("UTF-8");
        assertThat(check.broken("notes.txt", new byte[] {(byte) 0xff})).isEmpty();
        assertThat(check.broken("reaction.bpmn", new byte[0])).isEmpty();
    }

    @Test
    void where_no_way_is_set_people_are_asked_to_answer() {
        var none = new SupportSettings.Ways(null, " ", null);
        var settings = new SupportSettings(none, none);

        assertThat(settings.contact(Slot.BUSINESS, Language.FR)).isEqualTo("Répondez simplement à ce message.");
        assertThat(settings.contact(Slot.EVENT, Language.EN)).isEqualTo("Simply reply to this message.");
    }

    private String broken(String file, String text) {
        return check.broken(file, text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
