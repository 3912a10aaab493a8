package fr.vigie.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.procedure.Finding;
import fr.vigie.procedure.Procedures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What clients would read is looked at as they would read it. */
@VigieTest
class TextsTest {

    @Autowired
    Procedures procedures;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {{objet           | des accolades ne se ferment pas, près de « {{objet
            {{objet}          | des accolades ne se ferment pas
            {objet}}          | des accolades ne se ferment pas
            {{objet {{client}} | des accolades ne se ferment pas, près de « {{objet
            """)
    void a_name_that_is_not_closed_would_be_read_as_it_stands(String tag, String sentence) {
        assertThat(found("receipt.fr.txt", "Objet : a\nSMS : b\n\nBonjour " + tag + ", au revoir"))
                .singleElement()
                .asString()
                .contains("receipt.fr.txt", sentence);
    }

    @Test
    void names_and_sections_that_are_closed_are_left_alone() {
        assertThat(found(
                        "receipt.fr.txt",
                        "Objet : {{objet}}\nSMS : {x}\n\n{{#client}}{{client}}{{/client}} {{{heure}}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"receipt.txt", "receipt_fr.txt", "Notes.txt", "receipt.fr.TXT"})
    void a_text_that_no_notice_reads_is_refused(String file) {
        assertThat(found(file, "Objet : a\nSMS : b\n\nc"))
                .singleElement()
                .asString()
                .contains(file, "aucune notice ne porte ce nom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Objet\u00A0: a\nSMS\u00A0: b\n\nc", "Objet\u202F:\u00A0a\r\nSMS\u202F: b\r\n\r\nc"})
    void a_colon_after_the_space_that_french_editors_write_is_a_colon(String text) {
        assertThat(found("receipt.fr.txt", text)).isEmpty();
    }

    @Test
    void a_character_that_is_none_is_refused() {
        assertThat(found("receipt.fr.txt", "Objet : a\nSMS : b\n\nc\0d"))
                .singleElement()
                .asString()
                .contains("U+0000");
        assertThat(found("general.md", "# Titre\n\n1. Geste\0")).anyMatch(said -> said.contains("U+0000"));
    }

    private List<String> found(String file, String text) {
        return procedures.check(Map.of(file, text.getBytes(StandardCharsets.UTF_8))).stream()
                .map(Finding::sentence)
                .toList();
    }
}
