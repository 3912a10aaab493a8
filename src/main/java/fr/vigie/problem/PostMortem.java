package fr.vigie.problem;

import fr.vigie.document.Telling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as the journals tell it, for people to finish. Every word in it is plain text; instants are on the wall
 * clock of Paris.
 *
 * @param who    the people who acted
 * @param kept   how many promises were kept
 * @param missed how many were not
 */
record PostMortem(
        String reference,
        String title,
        @Nullable String service,
        String origin,
        String status,
        String openedAt,
        @Nullable String closedAt,
        String composedAt,
        List<String> who,
        int kept,
        int missed,
        List<Row> incidents,
        List<Moment> timeline,
        List<Telling> told,
        @Nullable String symptom,
        @Nullable String cause,
        @Nullable String workaround,
        @Nullable String fix,
        @Nullable String change,
        @Nullable String fixedAt) {

    /** Whether there is anything to put into a table. */
    boolean hasIncidents() {
        return !incidents.isEmpty();
    }

    /** An incident in one line: what was promised, what was kept. */
    record Row(
            String reference,
            String subject,
            String client,
            String priority,
            String notifiedAt,
            String acknowledged,
            String reacted,
            String restored,
            String who) {}

    /** Something that happened. */
    record Moment(String at, String reference, String who, String text) {}
}
