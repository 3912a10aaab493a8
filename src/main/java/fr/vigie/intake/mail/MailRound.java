package fr.vigie.intake.mail;

import fr.vigie.intake.Door;
import fr.vigie.intake.Doors;
import fr.vigie.intake.mail.MailMemory.Place;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is new in the mailbox, one mail after the other; each is marked as read once it is safe with us. */
class MailRound {

    private static final Logger log = LoggerFactory.getLogger(MailRound.class);

    private static final int MOST_AT_ONCE = 200;
    private static final int TRIES = 3;
    /** The server's days are not ours. */
    private static final Duration DAYS_BEFORE = Duration.ofDays(2);

    private final MailIntake intake;
    private final MailMemory memory;
    private final MailboxSettings settings;
    private final Doors doors;
    /** What was taken and may still look unread: a mailbox that can't be written to. */
    private final Set<Long> taken = new HashSet<>();
    /** How often the connection broke at a mail. */
    private final Map<Long, Integer> broke = new HashMap<>();

    private long validity;
    private boolean stuck;

    MailRound(MailIntake intake, MailMemory memory, MailboxSettings settings, Doors doors) {
        this.intake = intake;
        this.memory = memory;
        this.settings = settings;
        this.doors = doors;
    }

    /**
     * One look at the mailbox.
     *
     * @param going asked between two mails
     * @return whether another look is due at once
     * @throws MessagingException where the connection is lost
     * @throws org.springframework.dao.DataAccessException where our database is away
     */
    boolean walk(Mailbox mailbox, BooleanSupplier going) throws MessagingException {
        recount(mailbox.validity());
        var place = memory.place(settings.name()).filter(known -> known.validity() == validity);
        int count = mailbox.count();
        long highest = mailbox.highest();
        var waiting = waiting(mailbox, place);
        taken.retainAll(waiting.keySet());
        waiting.keySet().removeAll(taken);
        var some = waiting.values().stream().limit(MOST_AT_ONCE).toList();
        boolean all = some.size() == waiting.size();
        long done = takeAll(mailbox, some, going);
        if (all && done == last(some)) {
            memory.done(settings.name(), validity, Math.max(highest, done));
        } else if (done > 0 && place.isPresent()) {
            memory.done(settings.name(), validity, done);
        }
        return !some.isEmpty() && done == last(some) || count != mailbox.count();
    }

    private void recount(long now) {
        if (now != validity) {
            validity = now;
            taken.clear();
            broke.clear();
        }
    }

    private SortedMap<Long, MailThere> waiting(Mailbox mailbox, Optional<Place> place) throws MessagingException {
        var waiting = new TreeMap<>(mailbox.unread());
        if (place.isPresent()) {
            // somebody may read our mailbox beside us
            waiting.putAll(mailbox.after(place.get().done()));
        } else {
            // numbered anew: what came since the last look is known again by its name
            var before = memory.place(settings.name());
            if (before.isPresent()) {
                waiting.putAll(mailbox.since(before.get().at().minus(DAYS_BEFORE)));
            }
        }
        return waiting;
    }

    /** The number up to which all of them are taken; one that resists does not keep the others. */
    private long takeAll(Mailbox mailbox, List<MailThere> mails, BooleanSupplier going) throws MessagingException {
        long done = 0;
        stuck = false;
        for (var mail : mails) {
            if (!going.getAsBoolean()) {
                return done;
            }
            stuck |= !take(mailbox, mail);
            if (!stuck) {
                done = mail.uid();
            }
        }
        return done;
    }

    /** Whether a mail was left in the box: it could be kept in no form at all, or the server did not give it yet. */
    boolean isStuck() {
        return stuck;
    }

    private boolean take(Mailbox mailbox, MailThere mail) throws MessagingException {
        var arrived = fetch(mailbox, mail);
        if (arrived == null) {
            return mail.isGone();
        }
        if (!intake.isSafe(arrived)) {
            doors.failed(Door.MAIL, "Un message ne se laisse pas enregistrer ; il reste non lu dans la boîte.");
            return false;
        }
        taken.add(mail.uid());
        broke.remove(mail.uid());
        try {
            mail.markSeen();
        } catch (MessagingException unmarked) {
            if (!mailbox.isOpen()) {
                throw unmarked;
            }
            log.warn("A mail can't be marked as read, and is remembered instead: the mailbox may be read-only");
        }
        return true;
    }

    /** Null where it is gone, or not given yet: a server that refuses once may give it a moment later. */
    private @Nullable Arrived fetch(Mailbox mailbox, MailThere mail) throws MessagingException {
        int before = broke.getOrDefault(mail.uid(), 0);
        if (before >= TRIES) {
            return mail.unfetched();
        }
        try {
            return mail.fetch(settings.largest().toBytes());
        } catch (MessageRemovedException gone) {
            return null;
        } catch (MessagingException | IOException | RuntimeException failed) {
            broke.put(mail.uid(), before + 1);
            if (!mailbox.isOpen()) {
                throw failed instanceof MessagingException lost
                        ? lost
                        : new MessagingException("The connection ended within a mail", failed);
            }
            log.warn(
                    "A mail is not given by the server (try {}): {}",
                    before + 1,
                    failed.getClass().getName());
            return null;
        }
    }

    private static long last(List<MailThere> mails) {
        return mails.isEmpty() ? 0 : mails.get(mails.size() - 1).uid();
    }
}
