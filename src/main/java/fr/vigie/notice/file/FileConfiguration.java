package fr.vigie.notice.file;

import fr.vigie.client.Carrier;
import fr.vigie.notice.Courier;
import fr.vigie.notice.mail.MailWriter;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** In the demo files stand last in the line of each carrier: where a real one is configured, that one carries. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class FileConfiguration {

    private final Path folder;

    FileConfiguration(@Value("${vigie.data-folder:data}") Path data) {
        this.folder = data.resolve("outbox");
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Courier mailFiles(MailWriter writer) {
        return new FileCourier(Carrier.MAIL, folder, writer);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Courier smsFiles(MailWriter writer) {
        return new FileCourier(Carrier.SMS, folder, writer);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Courier pagerFiles(MailWriter writer) {
        return new FileCourier(Carrier.PAGER, folder, writer);
    }
}
