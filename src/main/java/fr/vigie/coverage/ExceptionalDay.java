package fr.vigie.coverage;

import fr.vigie.servicetime.Hours;
import java.time.LocalDate;
import java.util.List;

/**
 * A day on which support is there at other hours than published: a closing that no holiday explains, a holiday that is
 * worked, an early evening.
 *
 * @param reason what people call it
 * @param hours  when support is there; never, like on a public holiday, where it is empty
 */
public record ExceptionalDay(LocalDate date, String reason, List<Hours> hours) {}
