package fr.vigie.intake.mail;

import fr.vigie.intake.Door;
import fr.vigie.intake.Doors;
import fr.vigie.intake.mail.MailMemory.Place;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private final LeftMails left = new LeftMails();

    private long validity;

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
        left.retain(waiting.keySet());
        // one that resists does not keep the others, however many they are
        var some = waiting.values().stream()
                .sorted(Comparator.comparing(mail -> left.has(mail.uid())))
                .limit(MOST_AT_ONCE)
                .toList();
        boolean more = waiting.size() > some.size()
                && !left.has(some.get(some.size() - 1).uid());
        var settled = takeAll(mailbox, some, going);
        var untaken = new TreeSet<>(waiting.keySet());
        untaken.removeAll(settled);
        if (untaken.isEmpty()) {
            memory.done(settings.name(), validity, Math.max(highest, last(settled)));
        } else if (place.isPresent() && last(settled.headSet(untaken.first())) > 0) {
            memory.done(settings.name(), validity, last(settled.headSet(untaken.first())));
        }
        if (going.getAsBoolean()) {
            tell();
        }
        return more || !some.isEmpty() && settled.size() == some.size() || count != mailbox.count();
    }

    private void tell() {
        if (left.isEmpty()) {
            doors.leavesNothing(Door.MAIL);
        } else {
            doors.leaves(Door.MAIL, left.sentence());
        }
    }

    private void recount(long now) {
        if (now != validity) {
            validity = now;
            taken.clear();
            broke.clear();
            left.clear();
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

    /** The numbers of those that are safe, or gone. */
    private SortedSet<Long> takeAll(Mailbox mailbox, List<MailThere> mails, BooleanSupplier going)
            throws MessagingException {
        var settled = new TreeSet<Long>();
        for (var mail : mails) {
            if (!going.getAsBoolean()) {
                return settled;
            }
            if (take(mailbox, mail)) {
                left.remove(mail.uid());
                settled.add(mail.uid());
            } else {
                left.add(mail.uid(), mail.arrived());
            }
        }
        return settled;
    }

    /** Whether a mail was left in the box: it could be kept in no form at all, or the server did not give it yet. */
    boolean isStuck() {
        return !left.isEmpty();
    }

    private boolean take(Mailbox mailbox, MailThere mail) throws MessagingException {
        var arrived = fetch(mailbox, mail);
        if (arrived == null) {
            return mail.isGone();
        }
        if (!intake.isSafe(arrived)) {
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

    private static long last(SortedSet<Long> uids) {
        return uids.isEmpty() ? 0 : uids.last();
    }
}
