package fr.vigie.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a door hands in with a report.
 *
 * @param follows    the incident that it goes on about, where the door has checked that its sender may say so
 * @param enclosures the files that came with it
 * @param automatic  whether a machine said it on its own: then nobody is told that somebody wrote
 */
public record Papers(@Nullable String follows, List<Enclosure> enclosures, boolean automatic) {

    /** A report that stands alone. */
    public static final Papers NONE = new Papers(null, List.of());

    /** Of a report that somebody wrote. */
    public Papers(@Nullable String follows, List<Enclosure> enclosures) {
        this(follows, enclosures, false);
    }
}
