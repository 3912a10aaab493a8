package fr.vigie.bench;

import java.time.Duration;

/** How much is done: {@code -Dvigie.bench.NAME} makes a measurement smaller, to see whether it runs at all. */
final class Sizes {

    private static final String PREFIX = "vigie.bench.";

    private Sizes() {}

    static int of(String name, int usual) {
        return Integer.getInteger(PREFIX + name, usual);
    }

    /** How long clients go on before anything counts: a server that has just started compiles. */
    static Duration warmUp() {
        return Duration.ofSeconds(of("warmup", 60));
    }

    /** How long they are measured. */
    static Duration measured() {
        return Duration.ofSeconds(of("seconds", 30));
    }

    /** Whether a missed target fails the run; not where other work has the machine ({@code -Dvigie.bench.judge=false}). */
    static boolean judged() {
        return Boolean.parseBoolean(System.getProperty(PREFIX + "judge", "true"));
    }
}
