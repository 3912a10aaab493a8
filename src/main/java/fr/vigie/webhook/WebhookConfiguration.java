package fr.vigie.webhook;

import fr.vigie.notice.Courier;
import fr.vigie.notice.courier.Call;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Events leave to the endpoints that are named; what is still written to others is given up in words. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    @Bean
    Courier webhookCourier(Endpoints endpoints, Clock clock) {
        return new WebhookCourier(endpoints, Call.READ, clock);
    }
}
