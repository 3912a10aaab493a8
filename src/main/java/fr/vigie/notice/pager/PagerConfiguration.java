package fr.vigie.notice.pager;

import fr.vigie.notice.Courier;
import fr.vigie.notice.Links;
import fr.vigie.notice.courier.Call;
import fr.vigie.notice.courier.PropertyIsSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Pages leave where a webhook is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PagerSettings.class)
class PagerConfiguration {

    @Bean
    @Order(0)
    @Conditional(HasUrl.class)
    Courier pagerCourier(PagerSettings settings, Links links) {
        return new PagerCourier(settings, links, Call.READ);
    }

    /** Whether a webhook is named. */
    static class HasUrl extends PropertyIsSet {

        HasUrl() {
            super("vigie.pager.url");
        }
    }
}
