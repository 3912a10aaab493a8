package fr.vigie.problem;

import fr.vigie.document.Plain;
import fr.vigie.document.Telling;
import fr.vigie.document.Tellings;
import fr.vigie.document.WallClock;
import fr.vigie.incident.IncidentView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report says of each incident: the promises, the people, and what clients were told. */
class IncidentRows {

    private static final Set<fr.vigie.incident.EntryKind> ACTS = Set.of(
            fr.vigie.incident.EntryKind.OPENED,
            fr.vigie.incident.EntryKind.ENGAGED,
            fr.vigie.incident.EntryKind.RESTORED,
            fr.vigie.incident.EntryKind.MESSAGE,
            fr.vigie.incident.EntryKind.PRIORITY_CHANGED);

    private static final String NOTHING = "—";

    private final WallClock wall;
    private final Map<String, String> names;

    /** @param names of people, by account */
    IncidentRows(WallClock wall, Map<String, String> names) {
        this.wall = wall;
        this.names = names;
    }

    PostMortem.Row row(IncidentView incident) {
        return new PostMortem.Row(
                incident.reference(),
                Plain.line(incident.subject()),
                incident.client() == null ? NOTHING : Plain.line(incident.client()),
                incident.priority() == null ? NOTHING : "P" + incident.priority(),
                wall.minute(incident.notifiedAt()),
                promise(incident.notifiedAt(), incident.openedAt(), incident.acknowledgedInTime()),
                promise(incident.openedAt(), incident.intervenedAt(), incident.intervenedInTime()),
                restored(incident),
                actors(incident).distinct().collect(Collectors.joining(", ")));
    }

    /** The people who acted, the procedure left out. */
    Stream<String> actors(IncidentView incident) {
        return Objects.requireNonNullElse(incident.journal(), List.<IncidentView.Line>of()).stream()
                .filter(line -> ACTS.contains(line.kind()) && names.containsKey(line.by()))
                .map(line -> Plain.line(names.getOrDefault(line.by(), line.by())));
    }

    /** What clients were told of it. */
    Stream<Telling> told(IncidentView incident) {
        return new Tellings(wall).of(incident.reference(), Objects.requireNonNullElse(incident.notices(), List.of()));
    }

    private static String promise(@Nullable Instant from, @Nullable Instant acted, @Nullable Boolean kept) {
        if (kept == null) {
            return NOTHING;
        }
        var word = kept ? "tenu" : "MANQUÉ";
        return from == null || acted == null ? word : "en " + WallClock.lasting(from, acted) + ", " + word;
    }

    private String restored(IncidentView incident) {
        var at = incident.restoredAt();
        return at == null ? NOTHING : wall.minute(at) + " (en " + WallClock.lasting(incident.notifiedAt(), at) + ")";
    }
}
