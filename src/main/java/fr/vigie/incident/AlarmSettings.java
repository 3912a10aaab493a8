package fr.vigie.incident;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How alarms are held down, so that what they say can still be read.
 *
 * @param hold    a change of state within this time of the one before belongs to the same unrest, and what is only
 *     counted is summed up after it
 * @param changes so many changes in one unrest make an alarm unstable, which is written down once
 * @param lines   so many alarms that join an incident are written down one by one; what follows is counted
 */
@ConfigurationProperties("vigie.alarms")
@Validated
record AlarmSettings(
        @DefaultValue("PT10M") @DurationMin(seconds = 1) Duration hold,
        @DefaultValue("4") @Min(2) int changes,
        @DefaultValue("5") @Min(1) int lines) {}
