package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "le chat du voisin dort",
                "kX9#mQ2$vL7!",
                "vigie veille sur la mer",
                "😀😃😄😁😆😅🤣😂🙂🙃🫠😉",
                "mon mot de passe est une longue phrase",
            })
    void what_is_long_and_not_obvious_is_allowed(String password) {
        assertThat(PasswordRules.allow("jean.dupont", password)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            elevenchars,          LONG_ENOUGH
            court,                LONG_ENOUGH
            jean.dupont-2026,     NOT_THE_NAME
            JeanDupontJeanDupont, NOT_THE_NAME
            motdepasse2026,       NOT_OBVIOUS
            Mot de passe 123 !,   NOT_OBVIOUS
            azertyuiop123,        NOT_OBVIOUS
            passwordpassword,     NOT_OBVIOUS
            Vigie2026!!!!,        NOT_OBVIOUS
            aaaaaaaaaaaaaaaa,     NOT_OBVIOUS
            123456789012,         NOT_OBVIOUS
            098765432109,         NOT_OBVIOUS
            abababababab,         NOT_OBVIOUS
            """)
    void what_is_short_or_tried_first_is_refused_by_its_rule(String password, PasswordRules.Rule rule) {
        assertThat(PasswordRules.allow("jean.dupont", password)).isFalse();
        assertThat(rule.isKept("jean.dupont", password)).isFalse();
        assertThat(PasswordRules.refusal()).contains(rule.sentence());
    }
}
