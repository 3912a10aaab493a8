package fr.vigie.bench;

import org.HdrHistogram.Histogram;

/**
 * What clients saw.
 *
 * @param failed  how many answers were not the wanted one
 * @param seconds how long it took
 * @param micros  how long each waited for its answer, in microseconds
 */
record Outcome(long failed, double seconds, Histogram micros) {

    /** How many a second. */
    double rate() {
        return micros.getTotalCount() / seconds;
    }

    double p50() {
        return millis(50);
    }

    double p99() {
        return millis(99);
    }

    double max() {
        return micros.getMaxValue() / 1000.0;
    }

    private double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** As a cell of a table. */
    String told() {
        return "%.0f/s, p50 %.1f ms, p99 %.1f ms, max %.0f ms%s"
                .formatted(rate(), p50(), p99(), max(), failed == 0 ? "" : ", " + failed + " FAILED");
    }
}
