package fr.vigie.intake.mail;

import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Papers;
import fr.vigie.incident.Report;
import fr.vigie.incident.ReportDesk;
import fr.vigie.intake.Clipped;
import fr.vigie.intake.mail.Crowds.Crowd;
import fr.vigie.intake.mail.MailMemory.Known;
import fr.vigie.intake.mail.read.MailReader;
import fr.vigie.intake.mail.read.ReadMail;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a mail in, in one transaction: it becomes a report, or settles the notice that it is about; each once. */
@Component
@Transactional
class MailDesk {

    /** Of a crowd each says little: the whole of it is in the mailbox. */
    private static final int LONGEST_IN_CROWD = 2_000;

    private final MailReader reader;
    private final MailMemory memory;
    private final MailTally tally;
    private final Acquaintances acquaintances;
    private final Threads threads;
    private final Crowds crowds;
    private final MailEnclosures files;
    private final Bounces bounces;
    private final ReportDesk reports;
    private final Clock clock;

    MailDesk(
            MailReader reader,
            MailMemory memory,
            MailTally tally,
            Acquaintances acquaintances,
            Threads threads,
            Crowds crowds,
            MailEnclosures files,
            Bounces bounces,
            ReportDesk reports,
            Clock clock) {
        this.reader = reader;
        this.memory = memory;
        this.tally = tally;
        this.acquaintances = acquaintances;
        this.threads = threads;
        this.crowds = crowds;
        this.files = files;
        this.bounces = bounces;
        this.reports = reports;
        this.clock = clock;
    }

    /** A mail that is taken, by the names under which it is remembered. */
    private record Taken(Arrived arrived, String name, String fingerprint, Instant at) {}

    /**
     * Whether it could be read as a mail; it is kept all the same.
     *
     * @throws RuntimeException where it can't be kept; then nothing is
     */
    boolean take(Arrived arrived) {
        var mail = reader.read(arrived.content());
        var headers = RawHeaders.of(arrived.content());
        var at = at(arrived);
        var sender = acquaintances.senderOf(mail);
        var taken =
                new Taken(arrived, MailNames.of(arrived, mail.messageId()), headers.fingerprint(arrived.content()), at);
        var known = memory.take(taken.name(), taken.fingerprint(), sender.address(), at);
        if (known == Known.TAKEN) {
            return true;
        }
        var settled = bounces.settled(mail);
        if (settled.isEmpty()) {
            var ours = threads.isOurs(mail) || headers.has("X-Vigie");
            receive(taken, mail, sender.automatic(ours), threads.of(mail, sender), known);
        } else if (settled.get().lost() && mail.bounce() != null) {
            threads.ofBounce(settled.get().reference(), mail.bounce())
                    .ifPresent(place -> receive(taken, mail, sender.automatic(true), place, known));
        }
        return !mail.broken();
    }

    /** Keeps what can be kept of a mail of which {@link #take} could make nothing. */
    void park(Arrived arrived) {
        var at = at(arrived);
        var taken = new Taken(
                arrived,
                MailNames.of(arrived, null),
                RawHeaders.of(arrived.content()).fingerprint(arrived.content()),
                at);
        if (memory.take(taken.name(), taken.fingerprint(), null, at) == Known.TAKEN) {
            return;
        }
        var start =
                new String(arrived.content(), 0, Math.min(arrived.content().length, 18_000), StandardCharsets.UTF_8);
        var words =
                "Ce message n'a pas pu être lu ; son expéditeur n'a pas reçu de réponse. Reçu tel quel :\n\n" + start;
        var crowd = crowds.of(MailSender.UNREADABLE, at).orElse(null);
        hand(
                taken,
                MailSender.UNREADABLE,
                crowd,
                report(
                        Contact.NOBODY,
                        crowd == null ? "E-mail illisible" : crowd.subject(),
                        crowd == null ? words : Clipped.to(LONGEST_IN_CROWD, words),
                        taken,
                        taken.name(),
                        crowd),
                new Papers(null, files.of(List.of(), arrived, MailSender.UNREADABLE, at), true));
    }

    private void receive(Taken taken, ReadMail mail, MailSender sender, Threads.Place place, Known known) {
        var words = new MailWords(mail, sender.automatic(), place.follows() != null);
        place.hints().forEach(words::note);
        if (known == Known.OTHER) {
            words.note("Un autre message portait déjà le même identifiant (Message-ID) : à lire avec prudence.");
        }
        if (taken.arrived().missing() != null) {
            words.note(taken.arrived().missing());
        }
        var enclosures = files.of(mail.attachments(), taken.arrived(), sender, taken.at());
        if (MailEnclosures.lacks(enclosures)) {
            words.note(MailEnclosures.TOO_MUCH);
        }
        var crowd = place.joins() ? null : crowds.of(sender, taken.at()).orElse(null);
        var brief = crowd != null && crowd.ofMany() || crowds.talksWithoutEnd(sender, taken.at());
        if (brief) {
            words.shorten(LONGEST_IN_CROWD);
        }
        var named = known == Known.OTHER ? taken.name() + "|" + taken.fingerprint() : taken.name();
        var silent = sender.automatic() && !(place.joins() && mail.automatic().isWrittenBySomebody());
        hand(
                taken,
                sender,
                crowd,
                report(
                        place.stranger() || crowd != null && crowd.ofMany() ? sender.unanswered() : sender.contact(),
                        crowd == null ? words.subject() : crowd.subject(),
                        crowd == null ? words.description() : words.descriptionWithSubject(),
                        taken,
                        named,
                        crowd),
                new Papers(place.follows(), enclosures, silent || crowd != null && crowd.again()));
    }

    private void hand(Taken taken, MailSender sender, @Nullable Crowd crowd, Report report, Papers papers) {
        var recorded = reports.receive(report, papers);
        tally.note(
                taken.name(),
                taken.fingerprint(),
                new MailTally.Became(
                        sender.isStranger(),
                        recorded.opened(),
                        crowd != null && crowd.ofMany(),
                        MailEnclosures.kept(papers.enclosures())));
    }

    private static Report report(
            Contact contact, String subject, String description, Taken taken, String name, @Nullable Crowd crowd) {
        return new Report(
                Channel.EMAIL,
                null,
                contact,
                Clipped.to(200, subject),
                Clipped.to(20_000, description),
                null,
                null,
                taken.at(),
                null,
                Clipped.key(name),
                crowd == null ? null : crowd.key(),
                "mail");
    }

    private Instant at(Arrived arrived) {
        var now = clock.instant();
        return arrived.at() == null || arrived.at().isAfter(now) || arrived.at().isBefore(Report.EARLIEST)
                ? now
                : arrived.at();
    }
}
