package fr.vigie.watch;

import fr.vigie.client.Carrier;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeSettled;
import fr.vigie.notice.NoticeStatus;
import fr.vigie.notice.NoticeWritten;
import fr.vigie.notice.Outbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is told, by which carrier, what becomes of it, and how much of it waits; the waiting is read off the scrape path,
 * so that a scraper costs the database nothing.
 */
@Component
class OutboxMeters {

    private final Outbox outbox;
    private final MeterRegistry registry;
    private final AtomicInteger pending = new AtomicInteger();

    OutboxMeters(Outbox outbox, MeterRegistry registry) {
        this.outbox = outbox;
        this.registry = registry;
        for (var carrier : Carrier.values()) {
            for (var kind : NoticeKind.values()) {
                notices(kind, carrier);
            }
            for (var status : NoticeStatus.values()) {
                tries(carrier, status);
            }
        }
        Gauge.builder("vigie.outbox.pending", pending, AtomicInteger::get)
                .description("Notices written and not yet taken by their carriers")
                .register(registry);
    }

    @EventListener
    void count(NoticeWritten notice) {
        AfterCommit.count(() -> notices(notice.kind(), notice.carrier()).increment(notice.recipients()));
    }

    @EventListener
    void count(NoticeSettled notice) {
        AfterCommit.count(() -> tries(notice.carrier(), notice.status()).increment());
    }

    private Counter notices(NoticeKind kind, Carrier carrier) {
        return Counter.builder("vigie.notices")
                .description("Notices written to the outbox")
                .tag("kind", kind.name())
                .tag("carrier", carrier.name())
                .register(registry);
    }

    private Counter tries(Carrier carrier, NoticeStatus status) {
        return Counter.builder("vigie.notices.tries")
                .description("Tries to send a notice, by what became of it")
                .tag("carrier", carrier.name())
                .tag("status", status.name())
                .register(registry);
    }

    @Scheduled(fixedDelayString = "PT10S")
    void read() {
        pending.set(outbox.pending());
    }
}
