package fr.vigie.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is expected of the doors.
 *
 * @param doors      by door; one that is not here may be silent for ever
 * @param heartbeats the monitors that call again and again
 */
@ConfigurationProperties("vigie.intake")
@Validated
public record IntakeSettings(
        @DefaultValue Map<Door, @Valid Expected> doors,
        @DefaultValue List<@Valid Heartbeat> heartbeats) {

    /** How a heartbeat may be called. */
    public static final String NAME = "[A-Za-z0-9._-]{1,60}";

    /**
     * What is expected of one door.
     *
     * @param silence  how long nothing may come in before the managers are told; null where that is all right
     * @param patience how long it may be out of use before they are told
     */
    public record Expected(
            @DurationMin(seconds = 1) @Nullable Duration silence,
            @DefaultValue("PT5M") @DurationMin(seconds = 1) Duration patience) {}

    /**
     * One monitor that calls.
     *
     * @param name     as in the address that it calls
     * @param every    how often it calls
     * @param service  of ours that is in the dark without it
     * @param severity of its silence, as a report says it
     */
    public record Heartbeat(
            @NotNull @Pattern(regexp = NAME) String name,
            @DefaultValue("PT5M") @DurationMin(seconds = 10) Duration every,
            @Size(max = 100) @Nullable String service,
            @Size(max = 100) @DefaultValue("high") String severity) {}

    /** What is expected of this door. */
    public Expected of(Door door) {
        return doors.getOrDefault(door, new Expected(null, Duration.ofMinutes(5)));
    }
}
