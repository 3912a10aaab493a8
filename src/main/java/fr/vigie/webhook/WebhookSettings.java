package fr.vigie.webhook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The endpoints as the operator wrote them; {@link Endpoints} judges them, in words that show no secret.
 *
 * @param webhooks by the name under which we speak of each
 */
@ConfigurationProperties("vigie")
record WebhookSettings(@DefaultValue Map<String, Written> webhooks) {

    /**
     * One endpoint.
     *
     * @param url     where events are posted, by http or https
     * @param secrets one, or two while one replaces the other; secret
     * @param events  the types that it wants, as {@code incident.opened}; all where none is named
     */
    record Written(
            @Nullable String url,
            @DefaultValue List<String> secrets,
            @DefaultValue List<String> events) {

        @Override
        public String toString() {
            return "Written[]";
        }
    }
}
