package fr.vigie.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is found in a text by what is theirs, however it is written, and nobody else is. */
class PersonTest {

    private final Person zoe = Person.of("Zoe.Petit@acme.example", "01 99 00 00 01", "Zoé Petit", "ACME");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rappel d'zoe.petit@acme.example ce soir | Rappel d'[effacé] ce soir
            Écrire à zoe.petit@acme.example.       | Écrire à [effacé].
            <ZOE.PETIT@ACME.EXAMPLE>               | <[effacé]>
            mailto:zoe.petit@acme.example?subject= | mailto:[effacé]?subject=
            Appeler le 0199000001, merci           | Appeler le [effacé], merci
            01 99 00 00 01                         | [effacé]
            01.99.00.00.01                         | [effacé]
            01-99-00-00-01                         | [effacé]
            +33199000001                           | [effacé]
            +33 1 99 00 00 01                      | [effacé]
            +33 (0)1 99 00 00 01                   | [effacé]
            0033 1 99 00 00 01                     | [effacé]
            tél:33199000001                        | tél:[effacé]
            +33 - (0) 1 99/00/00/01                | [effacé]
            33 (0)1 99 00 00 01                    | [effacé]
            ZOÉ PETIT a rappelé                    | [effacé] a rappelé
            """)
    void theirs_goes_in_any_notation(String text, String masked) {
        assertThat(zoe.isIn(text)).isTrue();
        assertThat(zoe.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anne-zoe.petit@acme.example",
                "xzoe.petit@acme.example",
                "zoe.petit@acme.example.org",
                "zoe.petit@acme.examples",
                "0199000012",
                "10199000001",
                "01990000012",
                "INC-2026-000001",
                "Zoé Petitjean",
                ""
            })
    void what_only_looks_alike_stays(String text) {
        assertThat(zoe.isIn(text)).isFalse();
        assertThat(zoe.masked(text)).isEqualTo(text);
    }

    @Test
    @Timeout(20)
    void a_text_that_is_made_to_take_long_does_not() {
        var hostile = "(".repeat(200_000) + "00" + "-".repeat(200_000) + "0 1 99 00 " + " ".repeat(200_000)
                + "33 0 ".repeat(50_000);

        assertThat(zoe.isIn(hostile)).isFalse();
        assertThat(zoe.masked(hostile + " 01 99 00 00 01")).endsWith("33 0  [effacé]");
    }

    @Test
    void an_address_is_theirs_whatever_its_case_and_a_number_in_any_notation() {
        assertThat(zoe.isReachedAt("zoe.petit@ACME.example")).isTrue();
        assertThat(zoe.isReachedAt("+33199000001")).isTrue();
        assertThat(zoe.isReachedAt("+33199000002")).isFalse();
        assertThat(zoe.isReachedAt(null)).isFalse();
        assertThat(zoe.known())
                .isEqualTo(Person.of("zoe.petit@acme.example", "+33 1 99 00 00 01", "ZOÉ PETIT", "ACME")
                        .known());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -        | -     | -   | -    | Dites de qui il s'agit
            nobody   | -     | -   | -    | n'est pas une adresse
            -        | zéro  | -   | -    | n'est pas un numéro de téléphone
            -        | -     | Zoé | -    | Un nom (name) ne désigne quelqu'un qu'avec son client
            a@b.fr   | -     | -   | ACME | Un nom (name) ne désigne quelqu'un qu'avec son client
            -        | -     | Zo  | ACME | de 3 à 254 caractères
            """)
    void who_is_not_told_apart_is_not_looked_for(
            String email, String phone, String name, String client, String sentence) {
        assertThatThrownBy(() -> Person.of(email, phone, name, client)).hasMessageContaining(sentence);
    }
}
