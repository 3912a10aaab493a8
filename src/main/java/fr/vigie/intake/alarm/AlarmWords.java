package fr.vigie.intake.alarm;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an alarm says of where it comes from, in its own words; empty where it says nothing.
 *
 * @param source   the monitoring system
 * @param host     the machine
 * @param service  what is watched there
 * @param severity how bad it is over there
 */
record AlarmWords(String source, String host, String service, String severity) {

    private static final int LONGEST = 200;

    /** As the table reads it: whoever keeps it need not think of capital letters. */
    AlarmWords lowered() {
        return new AlarmWords(lowered(source), lowered(host), lowered(service), lowered(severity));
    }

    private static String lowered(@Nullable String word) {
        var text = word == null ? "" : word.strip().toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
