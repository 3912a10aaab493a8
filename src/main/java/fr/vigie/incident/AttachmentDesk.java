package fr.vigie.incident;

import fr.vigie.notice.NoticeKind;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import fr.vigie.refusal.WrongState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes one incident the master of others: one failure, however many told of it. All of them, or none. */
@Component
@Transactional
class AttachmentDesk {

    private static final int MOST = 100;

    private final Incidents incidents;
    private final Ledger ledger;
    private final OneAtATime oneAtATime;
    private final Followers followers;
    private final FollowersShown shown;
    private final AttachmentWorkflow workflow;
    private final Haste haste;
    private final NoticeDesk notices;
    private final Clock clock;

    AttachmentDesk(
            Incidents incidents,
            Ledger ledger,
            OneAtATime oneAtATime,
            Followers followers,
            FollowersShown shown,
            AttachmentWorkflow workflow,
            Haste haste,
            NoticeDesk notices,
            Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.oneAtATime = oneAtATime;
        this.followers = followers;
        this.shown = shown;
        this.workflow = workflow;
        this.haste = haste;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Attaches incidents at whatever stage they are; their procedures end where they wait.
     *
     * @throws UnknownReference when there is no such master
     * @throws BrokenRule       when one of them can't belong to it
     * @throws WrongState       when one of them is over, or belongs to another one
     */
    void attach(String master, List<String> guests, String why, Agent by) {
        var named = new LinkedHashSet<>(guests);
        if (named.isEmpty() || named.size() > MOST) {
            throw new BrokenRule("Nommez de 1 à " + MOST + " incidents à rattacher.");
        }
        var host = belong(named, master, () -> Incidents.unknown(master), why, by);
        for (var guest : named) {
            if (!workflow.end(guest, "Rattaché à " + host)) {
                notices.tellClient(guest, NoticeKind.ATTACHED, null, by.id());
            }
        }
    }

    /** The same for one whose procedure comes to its drawn end by itself. */
    void attach(String guest, String master, @Nullable String why, Agent by) {
        belong(
                Set.of(guest),
                master,
                () -> new BrokenRule("L'incident auquel rattacher (attachTo) n'existe pas."),
                why,
                by);
    }

    private String belong(
            Set<String> guests,
            String named,
            Supplier<? extends RuntimeException> otherwise,
            @Nullable String why,
            Agent by) {
        // without this, two agents could attach two incidents to each other, and both would end
        oneAtATime.belonging();
        var master = masterOf(named, otherwise);
        oneAtATime.incidents(Stream.concat(guests.stream(), Stream.of(master)).toArray(String[]::new));
        var host = incidents.get(master);
        var now = clock.instant();
        var kept = new ArrayList<Incident>();
        for (var guest : guests) {
            kept.addAll(belong(guest, host, why, by, now));
        }
        kept.forEach(ledger::keep);
        ledger.note(host);
        haste.make(host);
        shown.show(host.reference());
        // what is back for the others is back for them too
        var news = kept.stream()
                .filter(guest -> now.equals(guest.times().restoredAt()))
                .map(Incident::reference)
                .toList();
        atTheEnd(() -> news.forEach(guest -> notices.tellClient(guest, NoticeKind.RESTORED, null, by.id())));
        return host.reference();
    }

    /** Behind what the drawn end of the guest's procedure tells. */
    private static void atTheEnd(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                act.run();
            }
        });
    }

    private List<Incident> belong(String reference, Incident host, @Nullable String why, Agent by, Instant now) {
        var guest = incidents
                .findById(reference)
                .orElseThrow(() ->
                        new BrokenRule("L'incident à rattacher " + Incidents.shown(reference) + " n'existe pas."));
        new Following(guest, host, by, now).begin(why);
        var along = followers.of(reference);
        along.forEach(other -> new Following(other, host, by, now).move());
        return Stream.concat(Stream.of(guest), along.stream()).toList();
    }

    /** What is itself attached to another one names that one. */
    private String masterOf(String named, Supplier<? extends RuntimeException> otherwise) {
        var master = incidents.findById(named).orElseThrow(otherwise);
        return master.standing().isAttached()
                ? incidents.openThatFollows(named).map(Incident::reference).orElse(named)
                : named;
    }
}
