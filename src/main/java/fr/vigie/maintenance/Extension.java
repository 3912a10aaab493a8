package fr.vigie.maintenance;

import fr.vigie.servicetime.FrenchTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That what has begun lasts longer than clients were told.
 *
 * @param end        the new one, that clients are told
 * @param why        for our own people
 * @param inBusiness why it can't stay out of business hours; null where it does
 * @param beyond     so many hours may be added without a manager, and these are more; null where they are not
 */
record Extension(
        Instant end,
        String why,
        @Nullable String inBusiness,
        @Nullable Integer beyond) {

    /** Whether the managers hear of it. */
    boolean needsManagers() {
        return inBusiness != null || beyond != null;
    }

    /** As the journal and the managers have it. */
    String inWords() {
        return "Prolongée jusqu'au " + FrenchTime.dated(end)
                + (inBusiness == null ? "" : ", en heures ouvrées (" + inBusiness + ")")
                + (beyond == null ? "" : ", de plus de " + beyond + " h en tout") + " : " + why;
    }
}
