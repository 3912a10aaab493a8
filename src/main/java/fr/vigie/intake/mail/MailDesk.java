package fr.vigie.intake.mail;

import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Enclosure;
import fr.vigie.incident.Papers;
import fr.vigie.incident.Report;
import fr.vigie.incident.ReportDesk;
import fr.vigie.intake.Clipped;
import fr.vigie.intake.mail.MailMemory.Known;
import fr.vigie.intake.mail.read.Attachment;
import fr.vigie.intake.mail.read.MailReader;
import fr.vigie.intake.mail.read.ReadMail;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a mail in, in one transaction: it becomes a report, or settles the notice that it is about; each once. */
@Component
@Transactional
class MailDesk {

    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private final MailReader reader;
    private final MailMemory memory;
    private final Threads threads;
    private final Bounces bounces;
    private final ReportDesk reports;
    private final MailboxSettings settings;
    private final Clock clock;

    MailDesk(
            MailReader reader,
            MailMemory memory,
            Threads threads,
            Bounces bounces,
            ReportDesk reports,
            MailboxSettings settings,
            Clock clock) {
        this.reader = reader;
        this.memory = memory;
        this.threads = threads;
        this.bounces = bounces;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws RuntimeException where it can't be kept; then nothing is */
    void take(Arrived arrived) {
        var mail = reader.read(arrived.content());
        var headers = RawHeaders.of(arrived.content());
        var at = at(arrived);
        var sender = MailSender.of(mail, settings.own());
        var name = name(arrived, mail.messageId());
        var fingerprint = headers.fingerprint(arrived.content());
        var known = memory.take(name, fingerprint, sender.address(), at);
        if (known != Known.TAKEN && !bounces.settles(mail)) {
            var own = known == Known.OTHER ? name + "|" + fingerprint : name;
            receive(arrived, mail, sender.automatic(threads.isOurs(mail) || headers.has("X-Vigie")), own, known, at);
        }
    }

    /** Keeps what can be kept of a mail of which {@link #take} could make nothing. */
    void park(Arrived arrived) {
        var name = name(arrived, null);
        if (memory.take(name, RawHeaders.of(arrived.content()).fingerprint(arrived.content()), null, at(arrived))
                == Known.TAKEN) {
            return;
        }
        var start =
                new String(arrived.content(), 0, Math.min(arrived.content().length, 18_000), StandardCharsets.UTF_8);
        reports.receive(
                report(
                        Contact.NOBODY,
                        "E-mail illisible",
                        "Ce message n'a pas pu être lu ; son expéditeur n'a pas reçu de réponse. Reçu tel quel :\n\n"
                                + start,
                        at(arrived),
                        name,
                        null),
                new Papers(null, List.of(original(arrived)), true));
    }

    private void receive(Arrived arrived, ReadMail mail, MailSender sender, String name, Known known, Instant at) {
        var place = threads.of(mail);
        var words = new MailWords(mail, sender.automatic(), place.follows() != null);
        place.hints().forEach(words::note);
        if (known == Known.OTHER) {
            words.note("Un autre message portait déjà le même identifiant (Message-ID) : à lire avec prudence.");
        }
        if (!arrived.whole()) {
            words.note(missing(arrived));
        }
        var flood = place.follows() == null ? floodOf(sender, at) : null;
        var enclosures = new ArrayList<>(
                mail.attachments().stream().map(MailDesk::enclosed).toList());
        enclosures.add(original(arrived));
        reports.receive(
                report(
                        place.stranger() ? sender.unanswered() : sender.contact(),
                        flood == null ? words.subject() : "Afflux d'e-mails de " + sender.address(),
                        flood == null ? words.description() : words.descriptionWithSubject(),
                        at,
                        name,
                        flood),
                new Papers(place.follows(), enclosures, sender.automatic()));
    }

    private @Nullable String floodOf(MailSender sender, Instant at) {
        var address = sender.address();
        return address != null && memory.count(address, at.minus(ONE_MINUTE), at) > settings.flood()
                ? "mail-flood|" + address
                : null;
    }

    private static Report report(
            Contact contact, String subject, String description, Instant at, String name, @Nullable String key) {
        return new Report(
                Channel.EMAIL,
                null,
                contact,
                Clipped.to(200, subject),
                Clipped.to(20_000, description),
                null,
                null,
                at,
                null,
                Clipped.key(name),
                key,
                "mail");
    }

    private static String missing(Arrived arrived) {
        return arrived.content().length == 0
                ? "Le serveur de messagerie n'a pas donné ce message : il reste dans la boîte aux lettres."
                : "Message de " + arrived.size() / 1_000_000
                        + " Mo, trop grand pour être repris : il reste entier dans la boîte aux lettres.";
    }

    private static Enclosure enclosed(Attachment file) {
        return new Enclosure(file.name(), file.type(), file.size(), false, file.content(), file.refused());
    }

    private static Enclosure original(Arrived arrived) {
        return arrived.whole()
                ? Enclosure.original("message.eml", "message/rfc822", arrived.content())
                : Enclosure.refused(
                        "message.eml", "message/rfc822", arrived.size(), "Trop grand, ou pas donné par le serveur.");
    }

    private Instant at(Arrived arrived) {
        var now = clock.instant();
        return arrived.at() == null || arrived.at().isAfter(now) || arrived.at().isBefore(Report.EARLIEST)
                ? now
                : arrived.at();
    }

    private static String name(Arrived arrived, @Nullable String messageId) {
        if (arrived.content().length == 0) {
            return "mail|unfetched|" + arrived.uid() + "|" + arrived.size() + "|" + arrived.at();
        }
        return messageId == null || messageId.isBlank()
                ? "mail|sha256|" + fr.vigie.intake.Fingerprint.of(arrived.content())
                : Clipped.key("mail|" + messageId.strip());
    }
}
