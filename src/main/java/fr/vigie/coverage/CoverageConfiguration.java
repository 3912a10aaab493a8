package fr.vigie.coverage;

import fr.vigie.servicetime.Holidays;
import fr.vigie.servicetime.ServiceCalendar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The published hours for the whole house. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CoverageSettings.class, PagingSettings.class})
class CoverageConfiguration {

    /** The hours without events; who serves a client asks {@link Coverage#calendarFor}. */
    @Bean
    ServiceCalendar serviceCalendar(Holidays holidays) {
        return ServiceCalendar.french(holidays);
    }
}
