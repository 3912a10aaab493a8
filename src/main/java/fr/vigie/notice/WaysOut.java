package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Tells the operator at start what carries notices, and which property is missing where nothing does. */
@Component
class WaysOut {

    private static final Logger log = LoggerFactory.getLogger(WaysOut.class);
    private static final Map<Carrier, String> PROPERTY = Map.of(
            Carrier.MAIL, "vigie.mail.enabled is false",
            Carrier.SMS, "vigie.sms.key-id is not set",
            Carrier.PAGER, "vigie.pager.url is not set",
            Carrier.CHAT, "the chat is not part of this application",
            Carrier.WEBHOOK, "the webhooks are not part of this application");

    private final Couriers couriers;
    private final Environment environment;

    WaysOut(Couriers couriers, Environment environment) {
        this.couriers = couriers;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void list() {
        for (var carrier : Carrier.values()) {
            if (isCarried(carrier) && !isAssumed(carrier)) {
                log.info("{}", line(carrier));
            } else {
                log.warn("{}", line(carrier));
            }
        }
    }

    /** What carries it, as couriers say of themselves in their {@code toString}. */
    String line(Carrier carrier) {
        return couriers.of(carrier)
                .map(courier -> carrier + " is carried by " + courier
                        + (isAssumed(carrier) ? ": spring.mail.host is not set, so this machine must have one" : ""))
                .orElseGet(() -> carrier + " is carried by nobody: " + PROPERTY.get(carrier));
    }

    private boolean isCarried(Carrier carrier) {
        return couriers.of(carrier).isPresent();
    }

    private boolean isAssumed(Carrier carrier) {
        return carrier == Carrier.MAIL
                && isCarried(carrier)
                && !StringUtils.hasText(environment.getProperty("spring.mail.host"))
                && !environment.acceptsProfiles(Profiles.of("demo"));
    }
}
