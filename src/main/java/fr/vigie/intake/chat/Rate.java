package fr.vigie.intake.chat;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How often something may happen: {@code count} at once, and as many again spread over {@code per}.
 *
 * @param count at least one
 * @param per   at least a second
 */
record Rate(
        @Positive(message = "Une cadence du chat (count) compte au moins 1.")
        int count,

        @DurationMin(seconds = 1, message = "Une cadence du chat (per) dure au moins une seconde.")
        Duration per) {

    /** The same for so many. */
    Rate times(int many) {
        return new Rate(Math.multiplyExact(count, many), per);
    }
}
