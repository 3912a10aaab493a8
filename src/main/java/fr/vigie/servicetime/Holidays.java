package fr.vigie.servicetime;

import java.time.LocalDate;

/** The public holidays that the hours know of. Implementations answer the same for ever and from any thread. */
@FunctionalInterface
public interface Holidays {

    /** Whether nobody is expected at the office on {@code date} because it is a public holiday. */
    boolean isHoliday(LocalDate date);
}
