package fr.vigie.problem;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each problem the name that people say: {@code PRB-2026-000123}; reads those that people write. */
@Component
class ProblemReferences {

    private static final int MOST = 100;

    private final JdbcClient database;
    private final ServiceCalendar calendar;

    ProblemReferences(JdbcClient database, ServiceCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** The next one; numbers go on from year to year. */
    String next(Instant at) {
        long number = database.sql("select nextval('problem_number')")
                .query(Long.class)
                .single();
        return "PRB-%d-%06d".formatted(at.atZone(calendar.zone()).getYear(), number);
    }

    /** The one that somebody wrote, in whatever case. */
    static String one(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * Those in a text, in whatever case, separated by blanks, commas or lines; each once.
     *
     * @throws BrokenRule where there are more than a person can mean
     */
    static List<String> in(@Nullable String text) {
        var found = text == null
                ? List.<String>of()
                : Stream.of(text.split("[\\s,;]+", -1))
                        .filter(reference -> !reference.isEmpty())
                        .map(ProblemReferences::one)
                        .distinct()
                        .toList();
        if (found.size() > MOST) {
            throw new BrokenRule("Nommez au plus " + MOST + " incidents à la fois.");
        }
        return found;
    }

    static UnknownReference unknown(String reference) {
        return new UnknownReference("Le problème " + shown(reference) + " n'existe pas.");
    }

    /** A reference as somebody wrote it, short enough for a sentence. */
    static String shown(String reference) {
        return reference.length() > 40 ? reference.substring(0, 40) + "…" : reference;
    }
}
