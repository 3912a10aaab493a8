package fr.vigie;

import fr.vigie.doctor.AuditCommand;
import fr.vigie.doctor.DoctorCommand;
import java.time.Clock;
import java.util.List;
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

    /** @param arguments {@code doctor} first for a check-up alone, {@code audit} for a check of the audit; Spring Boot's; see the settings in the README */
    public static void main(String[] arguments) {
        // engine timestamps carry no zone: anything but UTC fires deadlines early in the repeated hour of October
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (arguments.length > 0 && arguments[0].equals(DoctorCommand.NAME)) {
            System.exit(DoctorCommand.run(List.of(arguments).subList(1, arguments.length), Clock.systemUTC()));
        }
        if (arguments.length > 0 && arguments[0].equals(AuditCommand.NAME)) {
            System.exit(AuditCommand.run(List.of(arguments).subList(1, arguments.length)));
        }
        SpringApplication.run(Vigie.class, arguments);
    }
}
