package fr.vigie;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.integration.IntegrationAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Vigie: the procedure, its doors and its database when none is named. */
// of Spring Integration there is only the adapter at the mailbox, which needs no channels
@SpringBootApplication(exclude = IntegrationAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Vigie {

    /** @param arguments Spring Boot's; see the settings in the README */
    public static void main(String[] arguments) {
        // engine timestamps carry no zone: anything but UTC fires deadlines early in the repeated hour of October
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Vigie.class, arguments);
    }
}
