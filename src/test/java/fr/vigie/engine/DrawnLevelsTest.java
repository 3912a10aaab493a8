package fr.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.commitment.ServiceLevel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agreed levels as they stand in the table, and what is no level. */
class DrawnLevelsTest {

    private static final DmnEngine TABLES =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Test
    void each_service_has_the_level_of_its_line_and_the_others_that_of_the_last() throws IOException {
        assertThat(level(table(), "sms"))
                .hasValue(new ServiceLevel(new BigDecimal("99.95"), 10_000, new BigDecimal("0.5")));
        assertThat(level(table(), "api")).hasValue(new ServiceLevel(new BigDecimal("99.9"), 500, new BigDecimal("1")));
        assertThat(level(table(), "reports"))
                .hasValue(new ServiceLevel(new BigDecimal("99.5"), null, new BigDecimal("2")));
    }

    @Test
    void an_empty_cell_agrees_on_nothing() throws IOException {
        assertThat(level(table().replace("<text>99.95</text>", "<text></text>"), "sms"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.01", "\"élevé\"", "99,95"})
    void what_is_no_percentage_is_no_level(String figure) throws IOException {
        var table = table().replace("<text>99.95</text>", "<text>" + figure + "</text>");

        assertThatThrownBy(() -> level(table, "sms")).isInstanceOf(RuntimeException.class);
    }

    private static Optional<ServiceLevel> level(String table, String service) {
        var decision = TABLES.parseDecision(
                DrawnLevels.TABLE, new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        return DrawnLevels.level(TABLES, decision, service);
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("bpmn/status/service-levels.dmn"));
    }
}
