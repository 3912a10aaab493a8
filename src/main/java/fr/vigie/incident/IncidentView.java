package fr.vigie.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeView;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An incident as outsiders read it.
 *
 * @param pool               the engine group asked first; null while nobody is
 * @param acknowledgedInTime null while it can still be
 * @param intervenedInTime   null while it can still be, or where no ticket was opened
 * @param attachedTo         the incident to which it belongs
 * @param attached           the incidents that belong to it; absent in lists, and to all but staff
 * @param restricted         whether what it is about is for few to know; others read neutral words
 * @param journal            absent in lists
 * @param notices            absent in lists
 */
public record IncidentView(
        String reference,
        Channel channel,
        @Nullable String client,
        String subject,
        @Nullable String description,
        @Nullable String service,
        Status status,
        @Nullable Integer priority,
        @Nullable String pool,
        Instant notifiedAt,
        Instant acknowledgeBy,
        @Nullable Instant openedAt,
        @Nullable Boolean acknowledgedInTime,
        @Nullable Instant interveneBy,
        @Nullable Instant intervenedAt,
        @Nullable Boolean intervenedInTime,
        @Nullable Instant restoredAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        @Nullable String attachedTo,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> attached,
        int escalationLevel,
        boolean restricted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Line> journal,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<NoticeView> notices) {

    /** One line of the journal. */
    public record Line(Instant at, EntryKind kind, String by, String text) {}

    static IncidentView of(Incident incident, Instant now) {
        var facts = incident.facts();
        var times = incident.times();
        var standing = incident.standing();
        return new IncidentView(
                incident.reference(),
                facts.channel(),
                facts.client(),
                facts.subject(),
                facts.description(),
                facts.service(),
                incident.status(),
                standing.priority(),
                incident.offer().pools().stream().findFirst().orElse(null),
                times.notifiedAt(),
                times.acknowledgeBy(),
                times.openedAt(),
                times.acknowledgedInTime(now),
                times.interveneBy(),
                times.intervenedAt(),
                times.intervenedInTime(now),
                times.restoredAt(),
                times.closedAt(),
                standing.outcome(),
                standing.attachedTo(),
                null,
                incident.offer().escalationLevel(),
                standing.restricted(),
                null,
                null);
    }

    IncidentView with(List<JournalEntry> entries, List<NoticeView> told) {
        var lines = entries.stream()
                .map(entry -> new Line(entry.at(), entry.kind(), entry.by(), entry.text()))
                .toList();
        return shown(subject, description, attached, lines, told);
    }

    /** The same in its true words, for those who may read them. */
    IncidentView about(Confidence confidence) {
        return shown(confidence.subject(), confidence.description(), attached, journal, notices);
    }

    IncidentView attached(List<String> references) {
        return shown(subject, description, references, journal, notices);
    }

    /**
     * Without what staff is told, and by which numbers, and without what others were told who reported the same.
     *
     * @param account who reported it
     * @param own     gives the addresses of those who hear of this one; asked where any client was told anything
     */
    IncidentView forClients(String account, Supplier<Set<String>> own) {
        var steps = journal == null ? null : OutsideJournal.of(journal, account);
        var toClients = notices == null
                ? null
                : notices.stream()
                        .filter(notice -> notice.kind().audience() == NoticeKind.Audience.CLIENT)
                        .toList();
        if (toClients == null || toClients.isEmpty()) {
            return shown(subject, description, null, steps, toClients);
        }
        var addresses = own.get();
        return shown(
                subject,
                description,
                null,
                steps,
                toClients.stream()
                        .filter(notice -> addresses.contains(notice.recipient()))
                        .toList());
    }

    private IncidentView shown(
            String about,
            @Nullable String more,
            @Nullable List<String> guests,
            @Nullable List<Line> lines,
            @Nullable List<NoticeView> told) {
        return new IncidentView(
                reference,
                channel,
                client,
                about,
                more,
                service,
                status,
                priority,
                pool,
                notifiedAt,
                acknowledgeBy,
                openedAt,
                acknowledgedInTime,
                interveneBy,
                intervenedAt,
                intervenedInTime,
                restoredAt,
                closedAt,
                outcome,
                attachedTo,
                guests,
                escalationLevel,
                restricted,
                lines,
                told);
    }
}
