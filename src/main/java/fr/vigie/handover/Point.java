package fr.vigie.handover;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.Status;
import fr.vigie.incident.Underway;
import fr.vigie.servicetime.FrenchTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How things stand when the watch passes.
 *
 * @param open     what waits for a person
 * @param happened how often what was written down since the last time
 */
record Point(Underway open, Map<EntryKind, Long> happened, Instant since, Instant now) {

    /** So many are written out. */
    static final int SHOWN = 20;

    private static final int LONGEST_SUBJECT = 80;

    boolean isEmpty() {
        return open.all() == 0 && events().isEmpty();
    }

    String headline() {
        return switch (open.all()) {
                    case 0 -> "aucun ticket en cours";
                    case 1 -> "un ticket en cours";
                    default -> open.all() + " tickets en cours";
                }
                + (open.urgent() == 0 ? "" : ", dont " + open.urgent() + " à agir au plus vite");
    }

    String text() {
        var lines = open.first().stream().map(this::line);
        var more = open.all() > SHOWN
                ? Stream.of("… et " + (open.all() - SHOWN) + " autres, voir Tasklist.")
                : Stream.<String>empty();
        var slot = Stream.of("Depuis le " + FrenchTime.brief(since) + " : "
                + (events().isEmpty() ? "rien à signaler." : events() + "."));
        return Stream.of(lines, more, slot).flatMap(some -> some).collect(Collectors.joining("\n"));
    }

    private String line(IncidentView ticket) {
        var due = ticket.status() == Status.REPORTED ? ticket.acknowledgeBy() : ticket.interveneBy();
        return Stream.of(
                        ticket.priority() == null ? "À diagnostiquer" : "P" + ticket.priority(),
                        ticket.reference(),
                        ticket.status().label(),
                        waits(ticket) && due != null ? deadline(due) : null,
                        ticket.client(),
                        cut(ticket.subject()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private String deadline(Instant due) {
        return (now.isBefore(due) ? "échéance " : "échéance DÉPASSÉE ") + FrenchTime.brief(due);
    }

    private String events() {
        return Stream.of(
                        count(EntryKind.REPORTED, "signalé(s)"),
                        count(EntryKind.OPENED, "ouvert(s)"),
                        count(EntryKind.ENGAGED, "pris en main"),
                        count(EntryKind.ESCALATED, "escalade(s)"),
                        count(EntryKind.RESTORED, "rétabli(s)"),
                        count(EntryKind.CLOSED, "clos"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private @Nullable String count(EntryKind kind, String word) {
        var times = happened.getOrDefault(kind, 0L);
        return times == 0 ? null : times + " " + word;
    }

    private static boolean waits(IncidentView ticket) {
        return ticket.status() == Status.REPORTED || ticket.status() == Status.OPEN;
    }

    private static String cut(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT) + "…";
    }
}
