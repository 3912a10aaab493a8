package fr.vigie.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriorityTest {

    @ParameterizedTest
    @CsvSource({"1, P1, 100", "2, P2, 80", "3, P3, 60", "4, P4, 40", "5, P5, 20"})
    void the_most_urgent_comes_first_by_code_and_highest_by_task_priority(
            int code, Priority priority, int taskPriority) {
        assertThat(Priority.of(code)).isEqualTo(priority);
        assertThat(priority.code()).isEqualTo(code);
        assertThat(priority.taskPriority()).isEqualTo(taskPriority);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void there_are_five(int code) {
        assertThatThrownBy(() -> Priority.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("de 1 à 5");
    }
}
