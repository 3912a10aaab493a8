package fr.vigie.coverage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who takes turns, and which events are covered on site.
 *
 * @param rota   who takes turns in which pool from when; a pool that is not here has nobody
 * @param events the declared events, none by default
 * @param feeds  the address of the iCalendar in which a pool keeps its rota ({@code https:}, {@code http:} or
 *     {@code file:}), read again every minute; its shifts count before the turns above
 * @param folder where such calendars lie as files, {@code on-call.ics} for the pool on-call; read in the same way
 */
@ConfigurationProperties("vigie.coverage")
@Validated
public record CoverageSettings(
        @DefaultValue List<@Valid Turns> rota,
        @DefaultValue List<@Valid DeclaredEvent> events,
        @DefaultValue Map<@NotNull Pool, @NotNull URI> feeds,
        @Nullable Path folder) {

    /**
     * The turns of one pool from a day on, until later turns of that pool replace them.
     *
     * @param pool     support, on-call, event-on-call or monitoring
     * @param people   the accounts that take turns, in this order and over again; nobody when empty
     * @param from     the day of the first turn
     * @param rotate   how long a turn lasts, a week by default
     * @param handOver the wall time in Paris at which turns change hands, 00:00 by default
     * @param together how many are on duty at once, one by default
     */
    public record Turns(
            @NotNull Pool pool,
            @DefaultValue List<@NotBlank String> people,
            @NotNull LocalDate from,
            @DefaultValue("weekly") Rotation.Every rotate,
            @DefaultValue("00:00") LocalTime handOver,
            @Positive @DefaultValue("1") int together) {

        /** Whether there are as many people as are to be there at once. */
        @AssertTrue(message = "il faut au moins autant de personnes que de places (together)")
        public boolean isPeopled() {
            return together <= Math.max(1, people.size());
        }

        Rotation rotation() {
            return new Rotation(pool, people, from, handOver, rotate, together);
        }
    }

    /**
     * An event at which someone is on site.
     *
     * @param name    what people call it
     * @param from    its first day, from 00:00 in Paris
     * @param to      its last day, until 24:00; the first day for an event of one day
     * @param clients the clients that it covers
     * @param place   where it is
     * @param people  who is on site; those of the pool's rota where nobody is named
     */
    public record DeclaredEvent(
            @NotBlank String name,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotEmpty Set<@NotBlank String> clients,
            @Nullable String place,
            @DefaultValue List<@NotBlank String> people) {

        /** Whether the last day is not before the first, and the event shorter than a year. */
        @AssertTrue(message = "le dernier jour doit suivre le premier, à moins d'un an")
        public boolean isInOrder() {
            return !to.isBefore(from) && to.isBefore(from.plusYears(1));
        }

        Event event() {
            return new Event(name, place, from, to, clients, people);
        }
    }

    /** @param people how they are reached */
    public Plan plan(List<Person> people) {
        return new Plan(
                people,
                rota.stream().map(Turns::rotation).toList(),
                List.of(),
                List.of(),
                events.stream().map(DeclaredEvent::event).toList(),
                List.of());
    }
}
