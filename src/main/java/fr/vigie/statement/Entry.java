package fr.vigie.statement;

import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.document.Plain;
import fr.vigie.incident.JournalledIncident;
import fr.vigie.incident.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the document lists it, all in words.
 *
 * @param why why it stands in no sum; null where it does
 */
record Entry(
        String reference,
        String subject,
        String service,
        String priority,
        String status,
        String notified,
        String opened,
        String intervened,
        String restored,
        String closed,
        Verdict acknowledgement,
        Verdict reaction,
        Verdict restoration,
        @Nullable String why) {

    private static final String RESTRICTED = "Incident à accès restreint";

    /** @param state {@code kept}, {@code missed} or {@code open} */
    record Verdict(String state, String words, String continuous, String covered) {}

    static Entry of(Line line, Map<String, String> subjects, KnownServices services, Instant asOf) {
        var incident = line.incident();
        var times = incident.times();
        var service = incident.service();
        var seen = incident.judgedAt(asOf);
        return new Entry(
                incident.reference(),
                incident.restricted() ? RESTRICTED : Plain.line(subjects.getOrDefault(incident.reference(), "")),
                service == null ? Said.NOTHING : Plain.line(services.name(service, Language.FR)),
                priority(incident),
                incident.status().label(),
                Said.near(times.notifiedAt()),
                Said.near(times.openedAt()),
                Said.near(times.intervenedAt()),
                Said.near(times.restoredAt()),
                Said.near(times.closedAt()),
                verdict(
                        line.acknowledgement(),
                        times.acknowledgeBy(),
                        times.openedAt() == null ? times.closedAt() : times.openedAt(),
                        0,
                        seen),
                verdict(
                        line.reaction(),
                        line.counts() || line.reaction().kept() != null ? times.interveneBy() : null,
                        times.intervenedAt(),
                        incident.level(),
                        seen),
                new Verdict("open", "", Said.continuous(line.restoration()), Said.covered(line.restoration())),
                why(incident));
    }

    private static String priority(JournalledIncident incident) {
        return incident.judged().isEmpty()
                ? Said.NOTHING
                : incident.judged().stream().map(String::valueOf).collect(Collectors.joining(" → "))
                        + (incident.lowered() ? " (abaissée)" : "");
    }

    private static Verdict verdict(
            Judged judged, @Nullable Instant due, @Nullable Instant acted, int level, Instant asOf) {
        var kept = judged.kept();
        if (kept == null || due == null) {
            return new Verdict(
                    "open",
                    judged.took() == null && due != null ? "en cours" : "",
                    Said.continuous(judged.took()),
                    Said.covered(judged.took()));
        }
        var late =
                Duration.between(due, Objects.requireNonNullElse(acted, asOf)).toSeconds();
        return new Verdict(
                kept ? "kept" : "missed",
                (kept ? "tenu" : missed(late)) + (level == 0 ? "" : ", escalade de niveau " + level),
                Said.continuous(judged.took()),
                Said.covered(judged.took()));
    }

    /** What is due strictly before an instant is missed at that instant, too. */
    private static String missed(long late) {
        return late <= 0 ? "manqué à une seconde près" : "manqué de " + Said.lasting(late);
    }

    private static @Nullable String why(JournalledIncident incident) {
        if (incident.outcome() == Outcome.ATTACHED) {
            return "même panne qu'un autre incident, auquel il est rattaché";
        }
        return incident.outcome() == Outcome.DISMISSED ? "classé sans suite : ce n'était pas un incident" : null;
    }
}
