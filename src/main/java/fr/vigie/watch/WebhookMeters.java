package fr.vigie.watch;

import fr.vigie.webhook.Troubles;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many machines of others take nothing of what they asked to be told. */
@Component
class WebhookMeters {

    private final Troubles troubles;
    private final AtomicInteger failing = new AtomicInteger();

    WebhookMeters(Troubles troubles, MeterRegistry registry) {
        this.troubles = troubles;
        Gauge.builder("vigie.webhooks.failing", failing, AtomicInteger::get)
                .description("Webhook endpoints that have taken nothing for long")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "PT30S")
    void read() {
        failing.set(troubles.count());
    }
}
