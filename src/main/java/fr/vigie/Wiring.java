package fr.vigie;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import fr.vigie.watch.NodeClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What every room shares: the clock, and that something may happen at intervals. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Wiring {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        // the engine and its timers keep milliseconds: a finer clock would let an instant differ from its own copy
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    /** Of the machine itself: a house may go by another hour. */
    @Bean
    NodeClock nodeClock(JdbcClient database, MeterRegistry registry) {
        return new NodeClock(database, registry, Clock.systemUTC());
    }

    /** At our doors a number is no text, no day and no name from a list: it is refused rather than silently made one. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer textsAreTexts() {
        return json -> json.featuresToEnable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .featuresToDisable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .postConfigurer(mapper -> {
                    mapper.coercionConfigFor(LogicalType.DateTime)
                            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    mapper.coercionConfigFor(LogicalType.Textual)
                            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                });
    }
}
