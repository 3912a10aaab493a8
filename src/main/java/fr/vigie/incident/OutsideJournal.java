package fr.vigie.incident;

import fr.vigie.incident.IncidentView.Line;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The journal of an incident as whoever reported it reads it: what they said themselves, what they were told, and the
 * steps without the words in which staff speaks of them, of other clients or to each other.
 */
class OutsideJournal {

    /** What each step is called; of all others nothing is said. */
    private static final Map<EntryKind, String> STEPS = Map.of(
            EntryKind.OPENED, "Ticket ouvert",
            EntryKind.ATTACHED, "Rattaché à un autre incident",
            EntryKind.DETACHED, "Détaché",
            EntryKind.DISMISSED, "Classé sans suite",
            EntryKind.ESCALATED, "Escalade",
            EntryKind.PRIORITY_CHANGED, "Priorité changée",
            EntryKind.ENGAGED, "Action engagée",
            EntryKind.RESTORED, "Service rétabli",
            EntryKind.REOPENED, "Le rétablissement reprend",
            EntryKind.CLOSED, "Clos");

    private OutsideJournal() {}

    /** @param account who reported it, and reads it */
    static List<Line> of(List<Line> journal, String account) {
        return journal.stream().flatMap(line -> of(line, account)).toList();
    }

    private static Stream<Line> of(Line line, String account) {
        if (line.by().equals(account)) {
            return Stream.of(line);
        }
        var words = line.kind() == EntryKind.MESSAGE || line.kind() == EntryKind.REPORTED
                ? line.text()
                : STEPS.get(line.kind());
        return Stream.ofNullable(words).map(said -> new Line(line.at(), line.kind(), JournalEntry.PROCEDURE, said));
    }
}
