package fr.vigie.watch;

import java.time.Duration;
import java.util.stream.Stream;

/** The borders of our histograms: each delay that is promised is one of them, so that what was kept can be read off. */
class Spans {

    private Spans() {}

    /** Of what people do. */
    static Duration[] human() {
        return Stream.of("PT1M", "PT5M", "PT10M", "PT15M", "PT30M", "PT1H", "PT2H", "PT4H", "PT8H", "P1D", "P3D", "P7D")
                .map(Duration::parse)
                .toArray(Duration[]::new);
    }

    /** Of what the engine does. */
    static Duration[] machine() {
        return Stream.of(100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000)
                .map(Duration::ofMillis)
                .toArray(Duration[]::new);
    }
}
