package fr.vigie.commitment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A promise said in French. */
final class FrenchWords {

    private FrenchWords() {}

    static String of(Commitment commitment) {
        if (commitment.delay() instanceof Delay.BusinessDays days) {
            return days(days.count()) + (days.count() > 1 ? " ouvrés" : " ouvré");
        }
        var duration = ((Delay.Time) commitment.delay()).duration();
        boolean wholeDays = duration.equals(Duration.ofDays(duration.toDays()));
        if (commitment.clock() == ServiceClock.CONTINUOUS && wholeDays && duration.toDays() > 1) {
            return days(duration.toDays());
        }
        return time(duration) + counted(commitment.clock(), duration);
    }

    private static String days(long count) {
        return count + (count > 1 ? " jours" : " jour");
    }

    private static String time(Duration duration) {
        var parts = new ArrayList<String>();
        add(parts, duration.toHours(), "heure");
        add(parts, duration.toMinutesPart(), "minute");
        add(parts, duration.toSecondsPart(), "seconde");
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count > 1 ? "s" : ""));
        }
    }

    private static String counted(ServiceClock clock, Duration duration) {
        boolean one = duration.equals(Duration.ofHours(1))
                || duration.equals(Duration.ofMinutes(1))
                || duration.equals(Duration.ofSeconds(1));
        return switch (clock) {
            case CONTINUOUS -> "";
            case COVERED -> one ? " couverte" : " couvertes";
            case BUSINESS -> one ? " ouvrée" : " ouvrées";
        };
    }
}
