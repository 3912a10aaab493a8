package fr.vigie.watch;

import fr.vigie.notice.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How much waits to be told; read off the scrape path, so that a scraper costs the database nothing. */
@Component
class OutboxMeters {

    private final Outbox outbox;
    private final AtomicInteger pending = new AtomicInteger();

    OutboxMeters(Outbox outbox, MeterRegistry registry) {
        this.outbox = outbox;
        Gauge.builder("vigie.outbox.pending", pending, AtomicInteger::get)
                .description("Notices written and not yet sent")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "PT10S")
    void read() {
        pending.set(outbox.pending());
    }
}
