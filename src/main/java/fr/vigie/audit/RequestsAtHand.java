package fr.vigie.audit;

import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the audit see which request a thread answers; from before the locks on, where sign-ins are judged. */
@Configuration(proxyBeanMethods = false)
class RequestsAtHand {

    @Bean
    OrderedRequestContextFilter requestContextFilter() {
        return new OrderedRequestContextFilter();
    }
}
