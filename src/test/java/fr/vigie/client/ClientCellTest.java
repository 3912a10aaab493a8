package fr.vigie.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33639980001", "-2", "@a", "\tx", "'=x", "''@y"})
    void what_a_spreadsheet_could_calculate_is_guarded_and_comes_back(String text) {
        assertThat(Cell.guarded(text)).isEqualTo("'" + text);
        assertThat(Cell.unguarded(Cell.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ACME", "O'Neil", "'quoted'", "a=b", "''"})
    void everything_else_stays_as_it_is(String text) {
        assertThat(Cell.guarded(text)).isEqualTo(text);
        assertThat(Cell.unguarded(text)).isEqualTo(text);
    }
}
