package fr.vigie.status.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page in one language, as its template reads it.
 *
 * @param style    what changes in the address of the style sheet when it changes
 * @param state    the worst of the services
 * @param minute   the instant at which it was true, for machines
 * @param stale    whether it could not be read anew since
 * @param hasNow   whether anything happens now
 */
record PageView(
        String lang,
        Map<String, String> say,
        String style,
        String home,
        String state,
        String headline,
        String asOf,
        String minute,
        boolean stale,
        boolean hasNow,
        List<Item> now,
        List<Card> services,
        List<Item> ahead,
        List<Item> past) {

    /**
     * Something that happens, is to come, or is over.
     *
     * @param code     its colour
     * @param services their names
     * @param when     with how long it took, or takes
     */
    record Item(String code, String what, String services, String when) {}

    /** One service. */
    record Card(String name, String code, String state, List<Cell> days, List<String> troubles, List<Figure> months) {}

    /** One day in the chart. */
    record Cell(String code, String title) {}

    /**
     * A month in figures.
     *
     * @param agreed  what was agreed, and whether it was kept
     * @param apart   how much was planned; null where nothing was
     * @param verdict a colour; null where nothing was agreed
     */
    record Figure(
            String month,
            String availability,
            @Nullable String agreed,
            @Nullable String verdict,
            @Nullable String apart) {}
}
