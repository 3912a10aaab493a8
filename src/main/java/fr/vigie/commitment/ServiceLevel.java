package fr.vigie.commitment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed for a service; what is worse is an interruption of it.
 *
 * @param availability  in percent of a calendar month, planned maintenance left aside: more than 0, at most 100
 * @param latencyMillis the longest time that an answer usually takes, in milliseconds; null where none was agreed
 * @param errorRate     the largest part of the requests that may fail, in percent; null where none was agreed
 */
public record ServiceLevel(
        BigDecimal availability,
        @Nullable Integer latencyMillis,
        @Nullable BigDecimal errorRate) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException with a French sentence, when a figure lies outside what it can be */
    public ServiceLevel {
        if (availability.signum() <= 0 || availability.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("une disponibilité va de 0 à 100 %, pas « " + availability + " »");
        }
        if (latencyMillis != null && latencyMillis <= 0) {
            throw new IllegalArgumentException("un temps de réponse se compte en millisecondes, plus de 0");
        }
        if (errorRate != null && (errorRate.signum() < 0 || errorRate.compareTo(WHOLE) > 0)) {
            throw new IllegalArgumentException("un taux d'erreur va de 0 à 100 %, pas « " + errorRate + " »");
        }
    }
}
