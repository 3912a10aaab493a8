package fr.vigie.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How one service did in a window of time, in seconds. However many interruptions overlap, an instant counts once: as
 * planned where a stop that was announced as promised covers it, whatever else failed meanwhile, unless the service was
 * stopped for its security then, which nobody had announced; else as down; else as degraded. A stop that was not announced
 * as promised, or its time beyond the announced end, counts as any other failure. Degraded time is a part of the time in
 * which the service was up.
 *
 * @param seconds      how long the window is
 * @param unplanned    down by failure, or stopped without proper notice or longer than announced
 * @param planned      stopped as announced
 * @param degraded     up, and not as well as agreed
 */
public record Tally(long seconds, long unplanned, long planned, long degraded) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int DIGITS = 3;

    /** @param facts of this service, and of the others, which are left aside */
    public static Tally of(String service, Span window, List<Interruption> facts) {
        var emergency = spans(service, window, facts, fact -> fact.kind() == Interruption.Kind.EMERGENCY);
        var planned = Spans.of(facts.stream()
                        .filter(fact -> fact.concerns(service))
                        .flatMap(fact -> fact.excusedWithin(window).stream())
                        .toList())
                .without(emergency);
        // of what was to be over by then, the rest
        var down = spans(service, window, facts, fact -> !fact.degrades()).without(planned);
        var degraded = spans(service, window, facts, Interruption::degrades).without(planned.and(down));
        return new Tally(
                window.length().toSeconds(),
                down.length().toSeconds(),
                planned.length().toSeconds(),
                degraded.length().toSeconds());
    }

    private static Spans spans(String service, Span window, List<Interruption> facts, Predicate<Interruption> counts) {
        return Spans.of(facts.stream()
                .filter(fact -> fact.concerns(service))
                .filter(counts)
                .flatMap(fact -> fact.within(window).stream())
                .toList());
    }

    /** Neither down nor stopped. */
    public long up() {
        return seconds - unplanned - planned;
    }

    /**
     * In percent of the time in which the service was to be there, planned stops left aside; three digits, never rounded
     * up. Empty where there was no such time.
     */
    public Optional<BigDecimal> availability() {
        return due() > 0
                ? Optional.of(BigDecimal.valueOf(up())
                        .multiply(PERCENT)
                        .divide(BigDecimal.valueOf(due()), DIGITS, RoundingMode.DOWN))
                : Optional.empty();
    }

    /** Whether it was there as much as agreed, exactly; {@code agreed} in percent. */
    public boolean keeps(BigDecimal agreed) {
        return BigDecimal.valueOf(up()).multiply(PERCENT).compareTo(agreed.multiply(BigDecimal.valueOf(due()))) >= 0;
    }

    private long due() {
        return seconds - planned;
    }
}
