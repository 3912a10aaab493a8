package fr.vigie.intake.mail;

import fr.vigie.incident.ReportDesk;
import fr.vigie.intake.mail.read.MailReader;
import fr.vigie.notice.MessageIds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** A story of mail that comes in where little is allowed. */
abstract class BoundedStory extends MailStory {

    @Autowired
    MailReader reader;

    @Autowired
    MailTally tally;

    @Autowired
    Acquaintances acquaintances;

    @Autowired
    Threads threads;

    @Autowired
    Bounces bounces;

    @Autowired
    ReportDesk reports;

    @Autowired
    MailboxSettings settings;

    @Autowired
    MessageIds ids;

    @Autowired
    TransactionTemplate transactions;

    /** One that lets a sender open 5 tickets in an hour, strangers 3, and everybody 12; bytes as given. */
    MailDesk desk(long ofSender, long ofStrangers, long overall) {
        var bounds = new MailBounds(
                new MailBounds.Tickets(5, 3, 12),
                new MailBounds.Files(
                        DataSize.ofBytes(ofSender), DataSize.ofBytes(ofStrangers), DataSize.ofBytes(overall)));
        return new MailDesk(
                reader,
                memory,
                tally,
                acquaintances,
                threads,
                new Crowds(tally, settings, bounds),
                new MailEnclosures(tally, bounds),
                bounces,
                reports,
                clock);
    }
}
