package fr.vigie.coverage.page;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many days somebody wants to see.
 *
 * @param misread whether what was asked for was no number from 1 to 60
 */
record Asked(int days, boolean misread) {

    private static final int USUAL = 14;
    private static final int MOST = 60;

    static Asked of(@Nullable String days) {
        if (days == null) {
            return new Asked(USUAL, false);
        }
        // a short run of plain digits: nothing that a number could overflow on
        var readable = days.matches("[0-9]{1,2}") && Integer.parseInt(days) >= 1 && Integer.parseInt(days) <= MOST;
        return readable ? new Asked(Integer.parseInt(days), false) : new Asked(USUAL, true);
    }

    /** What these days are called. */
    String title() {
        return days == 1 ? "Aujourd'hui" : "Les " + days + " jours à venir";
    }

    /** Other choices on the page. */
    List<Choice> choices() {
        return IntStream.of(7, USUAL, 30, MOST)
                .mapToObj(each -> new Choice(each, each == days))
                .toList();
    }

    /** One of them. */
    record Choice(int days, boolean chosen) {}
}
