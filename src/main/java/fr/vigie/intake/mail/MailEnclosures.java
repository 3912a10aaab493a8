package fr.vigie.intake.mail;

import fr.vigie.incident.Enclosure;
import fr.vigie.intake.mail.read.Attachment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Decides which files of mails are kept, so that no sender fills our disk; of the others, name and size are. */
@Component
class MailEnclosures {

    static final String TOO_MUCH = "Non conservé : trop de pièces jointes sont arrivées par e-mail en 24 heures. Le"
            + " message reste entier dans la boîte aux lettres.";

    private static final Duration ONE_DAY = Duration.ofHours(24);

    private final MailTally tally;
    private final MailBounds.Files bounds;

    MailEnclosures(MailTally tally, MailBounds bounds) {
        this.tally = tally;
        this.bounds = bounds.files();
    }

    /** What comes with a report: the files of the mail, then the mail as it came, as far as there is room for them. */
    List<Enclosure> of(List<Attachment> attachments, Arrived arrived, MailSender sender, Instant at) {
        long room = room(sender, at);
        var enclosures = new ArrayList<Enclosure>();
        for (var file : attachments) {
            var enclosure = new Enclosure(file.name(), file.type(), file.size(), false, file.content(), file.refused());
            room -= add(enclosures, enclosure, room);
        }
        add(enclosures, original(arrived), room);
        return enclosures;
    }

    /** Bytes that are kept of these. */
    static long kept(List<Enclosure> enclosures) {
        return enclosures.stream().mapToLong(MailEnclosures::bytes).sum();
    }

    /** Whether one is not kept because there is no room. */
    static boolean lacks(List<Enclosure> enclosures) {
        return enclosures.stream().anyMatch(enclosure -> TOO_MUCH.equals(enclosure.refused()));
    }

    private static long add(List<Enclosure> enclosures, Enclosure enclosure, long room) {
        var fits = bytes(enclosure) <= room;
        enclosures.add(
                fits
                        ? enclosure
                        : new Enclosure(
                                enclosure.name(),
                                enclosure.type(),
                                enclosure.size(),
                                enclosure.original(),
                                null,
                                TOO_MUCH));
        return fits ? bytes(enclosure) : 0;
    }

    private long room(MailSender sender, Instant at) {
        var since = at.minus(ONE_DAY);
        var address = sender.address();
        return LongStream.of(
                        bounds.overall().toBytes() - tally.kept(since, at),
                        sender.isStranger()
                                ? bounds.ofStrangers().toBytes() - tally.keptOfStrangers(since, at)
                                : Long.MAX_VALUE,
                        address == null
                                ? Long.MAX_VALUE
                                : bounds.ofSender().toBytes() - tally.keptOf(address, since, at))
                .min()
                .orElse(0);
    }

    private static long bytes(Enclosure enclosure) {
        var content = enclosure.content();
        return content == null ? 0 : content.length;
    }

    private static Enclosure original(Arrived arrived) {
        return arrived.whole()
                ? Enclosure.original("message.eml", "message/rfc822", arrived.content())
                : Enclosure.refused(
                        "message.eml", "message/rfc822", arrived.size(), "Trop grand, ou pas donné par le serveur.");
    }
}
