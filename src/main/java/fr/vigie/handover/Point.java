package fr.vigie.handover;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.Status;
import fr.vigie.servicetime.FrenchTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How things stand when the watch passes.
 *
 * @param open     what waits for a person, the most urgent first
 * @param happened how often what was written down since the last time
 */
record Point(List<IncidentView> open, Map<EntryKind, Long> happened, Instant since, Instant now) {

    private static final int SHOWN = 20;
    private static final int LONGEST_SUBJECT = 80;

    boolean isEmpty() {
        return open.isEmpty() && events().isEmpty();
    }

    String headline() {
        var urgent = open.stream().filter(Point::isUrgent).count();
        return switch (open.size()) {
                    case 0 -> "aucun ticket en cours";
                    case 1 -> "un ticket en cours";
                    default -> open.size() + " tickets en cours";
                }
                + (urgent == 0 ? "" : ", dont " + urgent + " à agir au plus vite");
    }

    String text() {
        var lines = open.stream().limit(SHOWN).map(this::line);
        var more = open.size() > SHOWN
                ? Stream.of("… et " + (open.size() - SHOWN) + " autres, voir Tasklist.")
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

    private static boolean isUrgent(IncidentView ticket) {
        return ticket.status() == Status.REPORTED
                || ticket.status() == Status.OPEN && ticket.priority() != null && ticket.priority() <= 2;
    }

    private static String cut(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT) + "…";
    }
}
