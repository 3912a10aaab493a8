package fr.vigie.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-23T10:00+01:00,       2026-11-23T09:00:00Z
            2026-11-23T10:00:00.5+01:00,  2026-11-23T09:00:00.500Z
            2026-11-23T10:00:00 01:00,    2026-11-23T09:00:00Z
            2026-11-23T10:00-03:30,       2026-11-23T13:30:00Z
            2026-11-23T09:00:00Z,         2026-11-23T09:00:00Z
            """)
    void an_instant_carries_its_offset_even_when_the_plus_sign_was_lost_on_the_way(String text, Instant read) {
        assertThat(Read.instant("at", text)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hier",
                "2026-11-23",
                "2026-11-23T10:00",
                "2026-02-30T10:00Z",
                "1763888400",
                "1899-12-31T10:00Z",
                "2200-01-01T10:00Z",
                "+999999999-01-01T00:00Z"
            })
    void anything_else_is_refused_with_a_sentence_that_names_the_parameter(String text) {
        assertThatThrownBy(() -> Read.instant("from", text))
                .isInstanceOf(Unreadable.class)
                .hasMessageContainingAll("« from »", "« " + text + " »");
    }
}
