package fr.vigie.status.page;

import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.commitment.ServiceLevel;
import fr.vigie.status.Month;
import fr.vigie.status.Tally;
import fr.vigie.status.page.Entry.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says a board in the words of the page. */
record Pages(KnownServices names, String home, String style) {

    private static final Set<Phase> AHEAD = EnumSet.of(Phase.AHEAD, Phase.UNDECIDED, Phase.CANCELLED);
    private static final Duration RECENT = Duration.ofDays(Newsroom.DAYS);

    PageView of(Board board, boolean stale, Language language) {
        var said = new Said(language);
        var phrases = Phrases.of(language);
        var items = new Items(said, names);
        var now = items(board.entries().stream().filter(Entry::isNow), items);
        var since = board.asOf().minus(RECENT);
        var past = board.in(Phase.OVER).stream()
                .filter(entry -> entry.until() != null && entry.until().isAfter(since))
                .sorted(Comparator.comparing((Entry entry) -> entry.fact().from())
                        .reversed());
        return new PageView(
                language.code(),
                phrases.all(),
                style,
                home,
                board.worst().code(),
                phrases.say("headline." + board.worst().code()),
                phrases.say("asOf", said.instant(board.asOf())),
                board.asOf().truncatedTo(ChronoUnit.MINUTES).toString(),
                stale,
                !now.isEmpty(),
                now,
                board.lines().stream()
                        .map(line -> card(line, board.month(), said))
                        .toList(),
                items(board.entries().stream().filter(entry -> AHEAD.contains(entry.phase())), items),
                items(past, items));
    }

    private static List<PageView.Item> items(Stream<Entry> entries, Items items) {
        return entries.map(items::of).toList();
    }

    private PageView.Card card(Board.Line line, Month month, Said said) {
        return new PageView.Card(
                names.name(line.service(), said.language()),
                line.state().code(),
                Phrases.of(said.language()).say("state." + line.state().code()),
                line.days().stream()
                        .map(day -> new PageView.Cell(day.worst().code(), told(day, said)))
                        .toList(),
                line.days().stream()
                        .filter(day -> day.worst() != State.OPERATIONAL)
                        .map(day -> told(day, said))
                        .toList(),
                List.of(
                        figure(month.from(), line.thisMonth(), line.level(), true, said),
                        figure(month.before(1).from(), line.lastMonth(), line.level(), false, said)));
    }

    private static String told(Board.Day day, Said said) {
        return said.nearDay(day.date()) + Phrases.of(said.language()).say("colon") + troubles(day, said);
    }

    private static String troubles(Board.Day day, Said said) {
        var told = Stream.of(
                        trouble("day.interrupted", day.tally().unplanned(), said),
                        trouble("day.degraded", day.tally().degraded(), said),
                        trouble("day.maintenance", day.tally().planned(), said))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? Phrases.of(said.language()).say("day.operational") : told;
    }

    private static @Nullable String trouble(String phrase, long seconds, Said said) {
        return seconds == 0
                ? null
                : Phrases.of(said.language()).say(phrase, said.duration(Duration.ofSeconds(seconds)));
    }

    private static PageView.Figure figure(
            Instant first, Tally tally, @Nullable ServiceLevel level, boolean running, Said said) {
        var phrases = Phrases.of(said.language());
        var availability = tally.availability();
        var agreed = level == null || availability.isEmpty() ? null : level.availability();
        var verdict = agreed == null ? null : tally.keeps(agreed) ? "kept" : "missed";
        return new PageView.Figure(
                said.month(first) + (running ? ", " + phrases.say("running") : ""),
                availability.map(said::percent).orElse(phrases.say("noTime")),
                agreed == null || verdict == null
                        ? null
                        : phrases.say("agreed", said.percent(agreed)) + " " + phrases.say(verdict),
                verdict,
                tally.planned() == 0
                        ? null
                        : phrases.say("plannedApart", said.duration(Duration.ofSeconds(tally.planned()))));
    }
}
