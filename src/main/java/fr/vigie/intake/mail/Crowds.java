package fr.vigie.intake.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out when so many mails come that nobody could read a ticket of each. */
@Component
class Crowds {

    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final Duration ONE_HOUR = Duration.ofHours(1);

    private final MailTally tally;
    private final MailboxSettings settings;
    private final MailBounds.Tickets bounds;

    Crowds(MailTally tally, MailboxSettings settings, MailBounds bounds) {
        this.tally = tally;
        this.settings = settings;
        this.bounds = bounds.tickets();
    }

    /**
     * Mails that share one ticket.
     *
     * @param key     by which it is found while it is open
     * @param subject of it
     * @param ofMany  whether they have many senders: who of them is real nobody knows, and none is written to
     * @param again   whether its team was told of one of them in the hour before
     */
    record Crowd(String key, String subject, boolean ofMany, boolean again) {}

    /** The crowd to which a mail belongs that would open a ticket; empty where it may. */
    Optional<Crowd> of(MailSender sender, Instant at) {
        var address = sender.address();
        if (address != null && isFlooding(address, at)) {
            return Optional.of(new Crowd("mail-flood|" + address, "Afflux d'e-mails de " + address, false, false));
        }
        if (sender.isStranger() && tally.openedByStrangers(at.minus(ONE_HOUR), at) >= bounds.ofStrangers()) {
            return Optional.of(crowd("mail-strangers", "Afflux d'e-mails d'expéditeurs inconnus", at));
        }
        return tally.opened(at.minus(ONE_HOUR), at) >= bounds.overall()
                ? Optional.of(crowd("mail-crowd", "Afflux d'e-mails", at))
                : Optional.empty();
    }

    /** Whether so many mails of one sender came in an hour that what they say is kept short, wherever it goes. */
    boolean talksWithoutEnd(MailSender sender, Instant at) {
        var address = sender.address();
        return address != null && tally.came(address, at.minus(ONE_HOUR), at) > bounds.ofSender();
    }

    private boolean isFlooding(String address, Instant at) {
        return tally.came(address, at.minus(ONE_MINUTE), at) > settings.flood()
                || tally.openedBy(address, at.minus(ONE_HOUR), at) >= bounds.ofSender();
    }

    private Crowd crowd(String key, String subject, Instant at) {
        return new Crowd(key, subject, true, tally.collected(at.minus(ONE_HOUR), at));
    }
}
