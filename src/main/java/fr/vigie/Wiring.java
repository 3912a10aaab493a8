package fr.vigie;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
}
