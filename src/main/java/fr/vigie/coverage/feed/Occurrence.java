package fr.vigie.coverage.feed;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One time that an event takes place, the end left out.
 *
 * @param day on which it begins by the clock of the event
 */
record Occurrence(Instant from, Instant to, LocalDate day) {}
