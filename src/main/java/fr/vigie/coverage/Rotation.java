package fr.vigie.coverage;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * People who take turns in a pool from a day on, until a later rotation of that pool replaces this one.
 *
 * @param people   accounts that take turns, in this order and over again; nobody when empty
 * @param from     the day of the first turn
 * @param handOver the wall time in Paris at which turns change hands
 * @param every    how long a turn lasts
 * @param together how many are on duty at once, from 1 to all of them
 */
public record Rotation(Pool pool, List<String> people, LocalDate from, LocalTime handOver, Every every, int together) {

    /** @throws IllegalArgumentException when more people are to be there than there are */
    public Rotation {
        people = List.copyOf(people);
        if (together < 1 || together > Math.max(1, people.size())) {
            throw new IllegalArgumentException(together + " at once of " + people);
        }
    }

    /** How long a turn lasts. */
    public enum Every {
        /** From one day to the next. */
        DAILY(1),
        /** From one week to the next, on the weekday of the first turn. */
        WEEKLY(7);

        private final int days;

        Every(int days) {
            this.days = days;
        }
    }

    /** The day on which the turn with this number begins; the first has number 0. */
    LocalDate dayOf(long turn) {
        return from.plusDays(turn * every.days);
    }

    /** The number of the turn that begins on {@code day} or was the last to begin before it. */
    long turnOn(LocalDate day) {
        return Math.floorDiv(day.toEpochDay() - from.toEpochDay(), every.days);
    }

    /** Who is on duty in the turn with this number. */
    List<String> peopleIn(long turn) {
        if (together >= people.size()) {
            return people;
        }
        int first = Math.floorMod(turn, people.size());
        return IntStream.range(first, first + together)
                .mapToObj(place -> people.get(place % people.size()))
                .toList();
    }
}
