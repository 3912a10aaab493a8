package fr.vigie.status;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The public page.
 *
 * @param refresh how long what it shows is kept, on each node, before it is read anew; nobody who looks waits for that
 */
@ConfigurationProperties("vigie.status")
@Validated
public record StatusSettings(@DefaultValue("15s") Duration refresh) {

    /** @throws IllegalArgumentException when it would be read all the time */
    public StatusSettings {
        if (refresh.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("vigie.status.refresh is at least 1s");
        }
    }
}
