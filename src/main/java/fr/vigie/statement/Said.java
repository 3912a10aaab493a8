package fr.vigie.statement;

import fr.vigie.servicetime.FrenchTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How figures read in French. */
final class Said {

    /** In the place of what is not there. */
    static final String NOTHING = "–";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private static final DateTimeFormatter NEAR =
            DateTimeFormatter.ofPattern("dd/MM HH:mm").withZone(ZoneId.of("Europe/Paris"));

    private Said() {}

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String instant(@Nullable Instant at) {
        return at == null ? NOTHING : FrenchTime.dated(at);
    }

    /** Of a day whose year is known: "04/11 17:42". */
    static String near(@Nullable Instant at) {
        return at == null ? NOTHING : NEAR.format(at);
    }

    /** "45 s", "12 min 30 s", "2 h 05 min", "3 j 4 h". */
    static String lasting(long seconds) {
        var time = Duration.ofSeconds(seconds);
        if (time.toMinutes() == 0) {
            return seconds + " s";
        }
        if (time.toHours() == 0) {
            return time.toMinutes() + " min" + (time.toSecondsPart() == 0 ? "" : " " + time.toSecondsPart() + " s");
        }
        if (time.toDays() == 0) {
            return "%d h %02d min".formatted(time.toHours(), time.toMinutesPart());
        }
        return time.toDays() + " j " + time.toHoursPart() + " h";
    }

    static String continuous(@Nullable Lasting took) {
        return took == null ? NOTHING : lasting(took.continuousSeconds());
    }

    static String covered(@Nullable Lasting took) {
        return took == null ? NOTHING : lasting(took.coveredSeconds());
    }

    /** So many of something, in one form or the other. */
    static String count(int count, String one, String many) {
        return count + " " + (count > 1 ? many : one);
    }

    static String percent(@Nullable BigDecimal percent) {
        return percent == null
                ? NOTHING
                : percent.stripTrailingZeros().toPlainString().replace('.', ',') + " %";
    }
}
