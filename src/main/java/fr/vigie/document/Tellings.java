package fr.vigie.document;

import fr.vigie.client.Carrier;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeStatus;
import fr.vigie.notice.NoticeView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How notices read in a document: one line a notice, however many got it. */
public class Tellings {

    private final WallClock wall;

    public Tellings(WallClock wall) {
        this.wall = wall;
    }

    /** Those to clients; what staff was told is left out. */
    public Stream<Telling> of(String reference, List<NoticeView> notices) {
        return notices.stream()
                .filter(notice -> notice.kind().audience() == NoticeKind.Audience.CLIENT)
                .collect(Collectors.groupingBy(
                        notice -> List.of(notice.at(), notice.kind(), notice.carrier(), notice.status()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(same -> telling(reference, same));
    }

    private Telling telling(String reference, List<NoticeView> same) {
        var notice = same.get(0);
        var recipients = same.size() + (same.size() > 1 ? " destinataires" : " destinataire");
        return new Telling(
                wall.minute(notice.at()),
                reference,
                notice.kind().label(),
                by(notice.carrier()) + ", " + recipients + ", " + became(notice.status()));
    }

    private static String by(Carrier carrier) {
        return switch (carrier) {
            case MAIL -> "par e-mail";
            case SMS -> "par SMS";
            case CHAT -> "par le chat";
            case PAGER -> "par alerte";
            case WEBHOOK -> "par webhook";
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
