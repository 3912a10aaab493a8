package fr.vigie.notice.sms;

import fr.vigie.notice.Courier;
import fr.vigie.notice.courier.Call;
import fr.vigie.notice.courier.PropertyIsSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** SMS leave where the key of an account is given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class SmsConfiguration {

    @Bean
    @Order(0)
    @Conditional(HasKey.class)
    Courier smsCourier(SmsSettings settings) {
        return new SmsCourier(settings, Call.READ);
    }

    /** Whether there is an account. */
    static class HasKey extends PropertyIsSet {

        HasKey() {
            super("vigie.sms.key-id");
        }
    }
}
