package fr.vigie.problem;

import fr.vigie.client.Carrier;
import fr.vigie.incident.IncidentView;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeStatus;
import fr.vigie.notice.NoticeView;
import java.time.Instant;
import java.util.LinkedHashMap;
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

    private final ParisTime wall;
    private final Map<String, String> names;

    /** @param names of people, by account */
    IncidentRows(ParisTime wall, Map<String, String> names) {
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

    /** One line a notice, however many got it. */
    Stream<PostMortem.Telling> told(IncidentView incident) {
        var notices = Objects.requireNonNullElse(incident.notices(), List.<NoticeView>of()).stream()
                .filter(notice -> notice.kind().audience() == NoticeKind.Audience.CLIENT)
                .collect(Collectors.groupingBy(
                        notice -> List.of(notice.at(), notice.kind(), notice.carrier(), notice.status()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return notices.values().stream().map(same -> telling(incident.reference(), same));
    }

    private PostMortem.Telling telling(String reference, List<NoticeView> same) {
        var notice = same.get(0);
        var recipients = same.size() + (same.size() > 1 ? " destinataires" : " destinataire");
        return new PostMortem.Telling(
                wall.minute(notice.at()),
                reference,
                notice.kind().label(),
                by(notice.carrier()) + ", " + recipients + ", " + became(notice.status()));
    }

    private static String promise(@Nullable Instant from, @Nullable Instant acted, @Nullable Boolean kept) {
        if (kept == null) {
            return NOTHING;
        }
        var word = kept ? "tenu" : "MANQUÉ";
        return from == null || acted == null ? word : "en " + ParisTime.lasting(from, acted) + ", " + word;
    }

    private String restored(IncidentView incident) {
        var at = incident.restoredAt();
        return at == null ? NOTHING : wall.minute(at) + " (en " + ParisTime.lasting(incident.notifiedAt(), at) + ")";
    }

    private static String by(Carrier carrier) {
        return switch (carrier) {
            case MAIL -> "par e-mail";
            case SMS -> "par SMS";
            case CHAT -> "par le chat";
            case PAGER -> "par alerte";
        };
    }

    private static String became(NoticeStatus status) {
        return switch (status) {
            case PENDING, SENDING -> "en attente d'envoi";
            case SENT -> "envoyé";
            case DELIVERED -> "remis";
            case FAILED -> "non remis";
            case UNKNOWN -> "envoi incertain";
        };
    }
}
