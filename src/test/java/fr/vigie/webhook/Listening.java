package fr.vigie.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.coverage.ManagerPages;
import fr.vigie.incident.IncidentMoved;
import fr.vigie.notice.Backlog;
import fr.vigie.notice.Courier;
import fr.vigie.notice.Links;
import fr.vigie.notice.NoticeLost;
import fr.vigie.notice.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room of the webhooks with endpoints that a test names, listening beside the one of the application, which has none. */
public class Listening implements AutoCloseable {

    private final ConfigurableApplicationContext house;
    private final Endpoints endpoints;
    private final Announcer announcer;
    private final Troubles troubles;
    private final WebhookCourier courier;
    private final ApplicationListener<ApplicationEvent> listener = this::hear;

    /** @param urls by the name of each endpoint; all have the same secret and want every event */
    public Listening(ConfigurableApplicationContext house, Clock clock, String secret, Map<String, String> urls) {
        this.house = house;
        var written = new TreeMap<String, WebhookSettings.Written>();
        urls.forEach((name, url) -> written.put(name, new WebhookSettings.Written(url, List.of(secret), List.of())));
        endpoints = new Endpoints(new WebhookSettings(written));
        announcer = new Announcer(
                endpoints, house.getBean(Outbox.class), house.getBean(Links.class), house.getBean(ObjectMapper.class));
        troubles = new Troubles(
                house.getBean(JdbcClient.class),
                endpoints,
                house.getBean(Backlog.class),
                house.getBean(ManagerPages.class),
                clock);
        courier = new WebhookCourier(endpoints, Duration.ofSeconds(2), clock);
        house.addApplicationListener(listener);
    }

    public Courier courier() {
        return courier;
    }

    /** As every minute, in the caller's transaction. */
    public void look() {
        troubles.look();
    }

    public List<String> troubles() {
        return new WebhookAnomalies(troubles).sentences();
    }

    public String health() {
        return new WebhookAnomalies(troubles).health().getStatus().getCode();
    }

    private void hear(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof IncidentMoved moved) {
            announcer.hear(moved);
        } else if (event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof NoticeLost lost) {
            troubles.hear(lost);
        }
    }

    @Override
    public void close() {
        house.removeApplicationListener(listener);
    }
}
