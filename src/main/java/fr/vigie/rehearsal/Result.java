package fr.vigie.rehearsal;

import fr.vigie.coverage.Pool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What a rehearsal came to, as its page shows it. */
record Result(List<Row> promises, List<Row> escalations, List<Row> pages, List<Chart> charts, List<String> notes) {

    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final Kept NONE = new Kept(0, 0, 0, 0, 0);
    private static final Paged NEVER = new Paged(0, 0);
    private static final Map<String, String> NAMES = Map.of(
            "NEXT_TEAM", "équipe suivante",
            "MANAGERS", "responsables",
            "LAST_RESORT", "dernier recours",
            "managers", "responsables",
            "last-resort", "dernier recours");

    /** One figure by both procedures. */
    record Row(String what, int today, int edited, String difference) {

        static Row of(String what, int today, int edited) {
            int more = edited - today;
            return new Row(what, today, edited, more > 0 ? "+" + more : more == 0 ? "=" : "−" + -more);
        }
    }

    static Result of(Compared both) {
        var today = both.today();
        var edited = both.edited();
        var promises = new ArrayList<Row>();
        for (var priority : today.priorities().keySet()) {
            var before = today.priorities().getOrDefault(priority, NONE);
            var after = edited.priorities().getOrDefault(priority, NONE);
            kept(promises, "P" + priority + " · incidents", before, after, Kept::incidents);
            kept(promises, "P" + priority + " · pris en compte à temps", before, after, Kept::acknowledged);
            kept(promises, "P" + priority + " · pris en compte trop tard", before, after, Kept::acknowledgedTooLate);
            kept(promises, "P" + priority + " · intervention à temps", before, after, Kept::reacted);
            kept(promises, "P" + priority + " · intervention trop tard", before, after, Kept::reactedTooLate);
        }
        var levels = rows(today.escalations(), edited.escalations(), 0, Function.identity(), "");
        var pages = new ArrayList<>(rows(today.pages(), edited.pages(), NEVER, Paged::all, ""));
        pages.addAll(rows(today.pages(), edited.pages(), NEVER, Paged::night, " · la nuit (22 h à 7 h)"));
        return new Result(promises, levels, pages, charts(today, edited), notes(both));
    }

    private static void kept(List<Row> rows, String what, Kept before, Kept after, ToIntFunction<Kept> figure) {
        rows.add(Row.of(what, figure.applyAsInt(before), figure.applyAsInt(after)));
    }

    private static <V> List<Row> rows(
            Map<String, V> today, Map<String, V> edited, V none, Function<V, Integer> figure, String more) {
        var all = new TreeSet<>(today.keySet());
        all.addAll(edited.keySet());
        return all.stream()
                .map(key -> Row.of(
                        NAMES.getOrDefault(key, key) + more,
                        figure.apply(today.getOrDefault(key, none)),
                        figure.apply(edited.getOrDefault(key, none))))
                .toList();
    }

    private static List<Chart> charts(Outcome today, Outcome edited) {
        var charts = new ArrayList<Chart>();
        var priorities = List.copyOf(today.priorities().keySet());
        charts.add(Chart.of(
                "Interventions trop tardives, par priorité",
                "incidents",
                priorities.stream().map(priority -> "P" + priority).toList(),
                late(today, priorities),
                late(edited, priorities),
                1));
        var pools = new TreeSet<>(today.load().keySet());
        pools.addAll(edited.load().keySet());
        var hours = IntStream.range(0, HOURS).mapToObj(hour -> hour + " h").toList();
        var idle = Collections.nCopies(HOURS, 0L);
        for (var pool : pools) {
            var name = Pool.ofGroup(pool).map(Pool::label).orElse(NAMES.getOrDefault(pool, pool));
            charts.add(Chart.of(
                    "Travail par heure de la journée : " + name,
                    "h",
                    hours,
                    inHours(today.load().getOrDefault(pool, idle)),
                    inHours(edited.load().getOrDefault(pool, idle)),
                    6));
        }
        return charts;
    }

    private static List<Long> late(Outcome outcome, List<Integer> priorities) {
        return priorities.stream()
                .map(priority ->
                        (long) outcome.priorities().getOrDefault(priority, NONE).reactedTooLate())
                .toList();
    }

    private static List<Long> inHours(List<Long> minutes) {
        return minutes.stream().map(each -> Math.round((double) each / MINUTES)).toList();
    }

    private static List<String> notes(Compared both) {
        var notes = new ArrayList<>(both.notes());
        both.today().failures().forEach(why -> notes.add("Aujourd'hui, une étape a échoué : " + why));
        both.edited().failures().forEach(why -> notes.add("Avec les fichiers modifiés, une étape a échoué : " + why));
        if (both.today().unfinished() + both.edited().unfinished() > 0) {
            notes.add("À la fin restaient ouverts : " + both.today().unfinished() + " incidents aujourd'hui, "
                    + both.edited().unfinished() + " avec les fichiers modifiés.");
        }
        return notes;
    }
}
