package fr.vigie.engine.guard;

import java.util.Locale;

/** What a process owner wrote, short and harmless enough to be said back. */
class Shown {

    private static final int MOST = 80;

    static String of(String written) {
        var line = written.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }

    /** A file's name without its folders, as some tools send them. */
    static String file(String name) {
        return of(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    }

    /** The ending of a file's name, small. */
    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private Shown() {}
}
