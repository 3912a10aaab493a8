package fr.vigie.coverage;

import java.time.LocalDate;
import java.util.Optional;

/** What a public holiday is called. */
@FunctionalInterface
public interface HolidayNames {

    /** In French, « Toussaint »; nothing on other days. */
    Optional<String> nameOf(LocalDate date);
}
