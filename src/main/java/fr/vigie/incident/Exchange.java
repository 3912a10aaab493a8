package fr.vigie.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.vigie.client.Carrier;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeStatus;
import fr.vigie.notice.Sending;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said, by the client's side or by ours.
 *
 * @param id         stays the same as long as the line is there
 * @param incident   where it came in: this ticket, or one that is attached to it
 * @param channel    by which way it came in, as people say it; null for what we said
 * @param who        the person or the system, as far as it is known
 * @param contact    the address or number that was given with a report
 * @param subject    in one line, or what kind of notice it is; null for a message
 * @param text       its words, as they came: data of others, never markup
 * @param enclosures the files of a report
 * @param deliveries what became of it, for what we said
 * @param apart      what can be taken apart where this was put here by mistake; null where nothing can, or for others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exchange(
        String id,
        Kind kind,
        Instant at,
        String incident,
        @Nullable String channel,
        @Nullable String who,
        @Nullable String contact,
        @Nullable String subject,
        @Nullable String text,
        List<File> enclosures,
        List<Delivered> deliveries,
        @Nullable Apart apart) {

    /** The same, with what became of it; for those outside without the reasons of our carriers. */
    Exchange delivered(List<Sending> sent, Viewer viewer) {
        var became = sent.stream()
                .map(sending -> Delivered.of(sending, viewer.staff()))
                .toList();
        return new Exchange(id, kind, at, incident, channel, who, contact, subject, text, enclosures, became, apart);
    }

    /** What the client was told and no line of the journal has word for word. */
    static Exchange told(String reference, String name, List<Sending> sent, Viewer viewer) {
        var first = sent.get(0);
        var kind = first.kind() == NoticeKind.MESSAGE ? Kind.MESSAGE : Kind.NOTICE;
        var title = first.kind().label();
        var line = new Exchange(
                "notice-" + name,
                kind,
                first.at(),
                reference,
                null,
                null,
                null,
                title,
                first.words(),
                List.of(),
                List.of(),
                null);
        return line.delivered(sent, viewer);
    }

    /** What was put together with others, and can stand by itself again. */
    public enum Apart {
        /** This report alone, which joined what another one opened. */
        REPORT,
        /** The incident that it opened, which was attached. */
        INCIDENT
    }

    /** Who speaks. */
    public enum Kind {
        /** Somebody told us. */
        REPORT,
        /** A person of ours wrote. */
        MESSAGE,
        /** The procedure told what it tells at this point. */
        NOTICE
    }

    /**
     * A file that came with a report.
     *
     * @param size    in bytes
     * @param refused why it is not kept, as a French sentence; null where it can be fetched
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record File(
            UUID id,
            String name,
            String type,
            long size,
            boolean original,
            @Nullable String refused) {}

    /**
     * What became of what we said, by one carrier.
     *
     * @param recipient  null where there are many, who are only counted
     * @param recipients how many
     * @param why        what the carrier said against it, as a French sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Delivered(
            Carrier carrier,
            @Nullable String recipient,
            int recipients,
            NoticeStatus status,
            @Nullable String why) {

        static Delivered of(Sending sending, boolean why) {
            return new Delivered(
                    sending.carrier(),
                    sending.recipient(),
                    sending.recipients(),
                    sending.status(),
                    why && sending.status() != NoticeStatus.DELIVERED ? sending.why() : null);
        }
    }
}
