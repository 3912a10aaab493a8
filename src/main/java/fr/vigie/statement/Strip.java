package fr.vigie.statement;

import fr.vigie.status.Interruption;
import fr.vigie.status.Month;
import fr.vigie.status.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A drawing of rectangles in the units of its SVG, the same on a screen and on paper.
 *
 * @param words what it shows, for those who do not see it
 * @param most  the height of its columns, in words; empty where it has none
 */
record Strip(String words, String most, int width, int height, List<Piece> pieces) {

    static final int BAR = 84;
    static final int MONTH = 496;
    static final int BAR_HEIGHT = 10;
    static final int COLUMNS_HEIGHT = 72;

    private static final String KEPT = "#1a7153";
    private static final String MISSED = "#b3261e";
    private static final String OPEN = "#9aa5b1";
    private static final String PLANNED = "#7ea3cf";
    private static final String DEGRADED = "#e0a03c";
    private static final String PAPER = "#e6eaef";
    private static final List<String> BY_PRIORITY =
            List.of("#9aa5b1", "#b3261e", "#e07b39", "#e0b13c", "#3f7fbf", "#8a7fb8");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int GAP = 2;
    /** Nothing that happened is too short to be seen. */
    private static final double LEAST = 1.5;

    /** One of its rectangles. */
    record Piece(String x, String y, String width, String height, String fill) {}

    private static Piece piece(double x, double y, double width, double height, String fill) {
        return new Piece(number(x), number(y), number(width), number(height), fill);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Kept, missed and open, as parts of one bar. */
    static Strip of(Score score) {
        var pieces = new ArrayList<Piece>();
        pieces.add(piece(0, 0, BAR, BAR_HEIGHT, PAPER));
        double all = score.kept() + score.missed() + score.open();
        double x = 0;
        var parts = List.of(score.kept(), score.missed(), score.open());
        var fills = List.of(KEPT, MISSED, OPEN);
        for (int part = 0; part < parts.size() && all > 0; part++) {
            double width = BAR * parts.get(part) / all;
            pieces.add(piece(x, 0, width, BAR_HEIGHT, fills.get(part)));
            x += width;
        }
        return new Strip(
                Said.count(score.kept(), "tenu", "tenus") + ", " + Said.count(score.missed(), "manqué", "manqués")
                        + ", " + score.open() + " en cours",
                "",
                BAR,
                BAR_HEIGHT,
                pieces);
    }

    /** When a service was not there as it should be, along the month: what counts most is drawn last. */
    static Strip of(ServiceRow row, Month month, Instant end) {
        var pieces = new ArrayList<Piece>();
        pieces.add(piece(0, 0, MONTH, BAR_HEIGHT, PAPER));
        pieces.add(piece(0, 0, x(end, month), BAR_HEIGHT, KEPT));
        var window = new Span(month.from(), end);
        spans(row, false, window).forEach(span -> pieces.add(piece(span, month, DEGRADED)));
        spans(row, true, window).forEach(span -> pieces.add(piece(span, month, MISSED)));
        row.periods().stream()
                .flatMap(period -> period.excusedWithin(window).stream())
                .forEach(span -> pieces.add(piece(span, month, PLANNED)));
        return new Strip(words(row), "", MONTH, BAR_HEIGHT, pieces);
    }

    private static Stream<Span> spans(ServiceRow row, boolean down, Span window) {
        return row.periods().stream()
                .filter(period -> period.degrades() != down)
                .flatMap(period -> unexcused(period, window).stream());
    }

    /** All of it, or what is left of it when the time of which clients were told has passed. */
    private static Optional<Span> unexcused(Interruption period, Span window) {
        var to = period.to() == null || period.to().isAfter(window.to()) ? window.to() : period.to();
        var from = period.excusedWithin(window).map(Span::to).orElse(period.from());
        return from.isBefore(to) ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    private static Piece piece(Span span, Month month, String fill) {
        double from = x(span.from(), month);
        double width = Math.min(MONTH - from, Math.max(LEAST, x(span.to(), month) - from));
        return piece(from, 0, width, BAR_HEIGHT, fill);
    }

    private static String words(ServiceRow row) {
        var tally = row.tally();
        return row.name() + " : interrompu " + Said.lasting(tally.unplanned()) + ", arrêt prévu "
                + Said.lasting(tally.planned()) + ", dégradé " + Said.lasting(tally.degraded());
    }

    private static double x(Instant at, Month month) {
        double whole = Duration.between(month.from(), month.to()).toSeconds();
        double passed = Duration.between(month.from(), at).toSeconds();
        return MONTH * Math.min(1, Math.max(0, passed / whole));
    }

    /** How many incidents came each day, by their priority. */
    static Strip of(List<Line> counted, Month month) {
        int days = month.name().lengthOfMonth();
        var counts = new int[days][BY_PRIORITY.size()];
        for (var line : counted) {
            var incident = line.incident();
            var day = LocalDate.ofInstant(incident.times().notifiedAt(), PARIS).getDayOfMonth();
            counts[day - 1][incident.priority() == null ? 0 : incident.priority()]++;
        }
        int most = Stream.of(counts).mapToInt(Strip::sum).max().orElse(0);
        double column = (double) MONTH / days;
        var pieces = new ArrayList<Piece>();
        for (int day = 0; day < days; day++) {
            pieces.add(piece(day * column, COLUMNS_HEIGHT - 1, column - GAP, 1, PAPER));
            double top = COLUMNS_HEIGHT;
            for (int priority = 0; priority < BY_PRIORITY.size(); priority++) {
                double height = most == 0 ? 0 : (double) COLUMNS_HEIGHT * counts[day][priority] / most;
                if (height > 0) {
                    top -= height;
                    pieces.add(piece(day * column, top, column - GAP, height, BY_PRIORITY.get(priority)));
                }
            }
        }
        return new Strip(words(counts), "Incidents par jour, au plus " + most, MONTH, COLUMNS_HEIGHT, pieces);
    }

    private static int sum(int[] day) {
        return Arrays.stream(day).sum();
    }

    private static String words(int[][] counts) {
        var said = IntStream.range(0, counts.length)
                .filter(day -> sum(counts[day]) > 0)
                .mapToObj(day -> "le " + (day + 1) + " : " + sum(counts[day]))
                .collect(Collectors.joining(", "));
        return "Incidents par jour : " + (said.isEmpty() ? "aucun" : said);
    }
}
