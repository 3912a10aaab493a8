package fr.vigie.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsUnloggedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.camunda.bpm.engine.rest.exception | fr.vigie.refusal.BrokenRule: Dites pourquoi.                 | DENY",
                "org.camunda.bpm.engine.rest.exception | java.lang.X: y / Caused by: fr.vigie.refusal.WrongState: non | DENY",
                "org.camunda.bpm.engine.rest.exception | java.lang.NullPointerException: at fr.vigie.refusal.Read     | NEUTRAL",
                "fr.vigie.incident                     | fr.vigie.refusal.BrokenRule: Dites pourquoi.                 | NEUTRAL"
            })
    void only_a_refusal_that_the_engine_tells_of_is_left_out(String logger, String trace, FilterReply reply) {
        var who = new LoggerContext().getLogger(logger);

        assertThat(new RefusalsUnlogged().decide(null, who, Level.WARN, "{} {}", new Object[] {"500", trace}, null))
                .isEqualTo(reply);
    }

    @Test
    void what_says_nothing_more_is_left_to_others() {
        var who = new LoggerContext().getLogger("org.camunda.bpm.engine.rest.exception");

        assertThat(new RefusalsUnlogged().decide(null, who, Level.WARN, "words", null, null))
                .isEqualTo(FilterReply.NEUTRAL);
    }
}
