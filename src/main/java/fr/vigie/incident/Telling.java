package fr.vigie.incident;

import fr.vigie.coverage.Pool;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.Told;
import fr.vigie.servicetime.Slot;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is told of an incident at one instant: the facts as they stand, and what makes it the same notice if it is told again. */
record Telling(Incident incident, NoticeKind kind, Slot slot, Instant now) {

    private static final Map<String, String> TEAMS =
            Arrays.stream(Pool.values()).collect(Collectors.toMap(Pool::group, Pool::label));

    /** The same facts, told as something else. */
    Telling as(NoticeKind other) {
        return new Telling(incident, other, slot, now);
    }

    Told told(@Nullable String words) {
        return told(occurrence(), words);
    }

    Told told(String occurrence, @Nullable String words) {
        return new Told(incident.reference(), kind, occurrence, urgent(), particulars(words));
    }

    /**
     * The same, to those who know it as a ticket of their own.
     *
     * @param hours which hours these are for them
     */
    Told told(String occurrence, @Nullable String words, Share share, Slot hours) {
        var theirs = new Telling(share.incident(), kind, hours, now);
        return new Told(
                share.incident().reference(), kind, occurrence, urgent(), theirs.particulars(share.facts(), words));
    }

    /** Priority 1 or 2: it is sent again rather than left in doubt. */
    boolean urgent() {
        var priority = incident.standing().priority();
        return priority != null && priority <= 2;
    }

    /** Priority 1: the platform that carries our own messages may be what is down. */
    boolean critical() {
        return Integer.valueOf(1).equals(incident.standing().priority());
    }

    /** Whether a short promise runs: nobody has judged it yet, or it is a priority 1 or 2 on which nobody has acted. */
    boolean pressing() {
        return incident.status() == Status.REPORTED || incident.status() == Status.OPEN && urgent();
    }

    /** Whether the promise that runs is broken already. */
    boolean missed() {
        return !now.isBefore(incident.times().deadline().due());
    }

    private Particulars particulars(@Nullable String words) {
        return particulars(incident.facts(), words);
    }

    private Particulars particulars(Facts facts, @Nullable String words) {
        return new Particulars(
                incident.reference(),
                facts.subject(),
                facts.client(),
                facts.service(),
                incident.standing().priority(),
                incident.times().deadline().due(),
                missed(),
                incident.offer().pools().stream()
                        .map(team -> TEAMS.getOrDefault(team, "Responsables"))
                        .collect(Collectors.joining(", ")),
                incident.offer().escalationLevel(),
                words,
                slot,
                now);
    }

    /** The same again under it is told once. */
    String occurrence() {
        var times = incident.times();
        return switch (kind) {
            case RECEIPT, ATTACHED, CLOSED -> "";
            case ENGAGED -> String.valueOf(times.intervenedAt());
            case RESTORED -> String.valueOf(times.restoredAt());
            case DEADLINE_NEAR, DEADLINE_MISSED -> times.deadline().due().toString();
            // the same team may be asked anew for the next task, or after a change of priority
            // and a promise is handed over once to each of those who come in
            case OFFERED, HANDOVER ->
                incident.status() + " until " + times.deadline().due();
            case ESCALATED ->
                "level " + incident.offer().escalationLevel() + " of "
                        + times.deadline().due();
            case PROGRESS, ANNOUNCEMENT, POINT, ROTA, DOOR, CHECKUP, WEBHOOK_TROUBLE, WEBHOOK -> now.toString();
            // told by their own room
            case INTERRUPTION, INTERRUPTION_NEWS, INTERRUPTION_OVER, INTERRUPTION_DECISION -> now.toString();
            case MAINTENANCE_ANNOUNCED, MAINTENANCE_MOVED, MAINTENANCE_REMINDER -> now.toString();
            case MAINTENANCE_STARTED, MAINTENANCE_EXTENDED, MAINTENANCE_FINISHED -> now.toString();
            case MAINTENANCE_CANCELLED, MAINTENANCE, MAINTENANCE_REPORT -> now.toString();
            case MESSAGE, UNDELIVERED, REPLY -> UUID.randomUUID().toString();
        };
    }
}
