package fr.vigie.coverage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who takes turns, and which events are covered on site.
 *
 * @param rota   who takes turns in which pool from when; a pool that is not here has nobody
 * @param events the declared events, none by default
 */
@ConfigurationProperties("vigie.coverage")
@Validated
public record CoverageSettings(
        @DefaultValue List<@Valid Turns> rota, @DefaultValue List<@Valid DeclaredEvent> events) {

    /**
     * The turns of one pool from a day on, until later turns of that pool replace them.
     *
     * @param pool   support, on-call, event-on-call or monitoring
     * @param people the accounts that take turns, in this order and over again; nobody when empty
     * @param from   the day of the first turn, from 00:00 in Paris; turns change hands at that hour
     * @param rotate how long a turn lasts, a week by default
     */
    public record Turns(
            @NotNull Pool pool,
            @DefaultValue List<@NotBlank String> people,
            @NotNull LocalDate from,
            @DefaultValue("weekly") Rotation rotate) {}

    /** How long a turn lasts. */
    public enum Rotation {
        /** From one day to the next. */
        DAILY(1),
        /** From one week to the next, on the weekday of the first turn. */
        WEEKLY(7);

        private final int days;

        Rotation(int days) {
            this.days = days;
        }

        int days() {
            return days;
        }
    }

    /**
     * An event at which someone is on site.
     *
     * @param name    what people call it
     * @param from    its first day, from 00:00 in Paris
     * @param to      its last day, until 24:00; the first day for an event of one day
     * @param clients the clients that it covers
     */
    public record DeclaredEvent(
            @NotBlank String name,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotEmpty Set<@NotBlank String> clients) {

        /** Whether the last day is not before the first, and the event shorter than a year. */
        @AssertTrue(message = "le dernier jour doit suivre le premier, à moins d'un an")
        public boolean isInOrder() {
            return !to.isBefore(from) && to.isBefore(from.plusYears(1));
        }
    }
}
