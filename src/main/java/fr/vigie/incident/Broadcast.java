package fr.vigie.incident;

import fr.vigie.coverage.Coverage;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says one thing to everybody who told of a failure: each on their own channel, under the reference and the subject of
 * their own report, and not a word of anybody else's.
 */
@Component
class Broadcast {

    private final Readership readership;
    private final Outbox outbox;
    private final Coverage coverage;
    private final Ledger ledger;

    Broadcast(Readership readership, Outbox outbox, Coverage coverage, Ledger ledger) {
        this.readership = readership;
        this.outbox = outbox;
        this.coverage = coverage;
        this.ledger = ledger;
    }

    /**
     * Tells them in the caller's transaction, and writes it down with each ticket.
     *
     * @param occurrence the same again under it is told once
     * @param words      a person's; they reach everybody, letter for letter
     * @return whether there is anybody who can be reached
     */
    boolean tell(Telling telling, String occurrence, @Nullable String words, String by) {
        if (telling.incident().standing().restricted()) {
            // clients hear of the interruption, and of nothing else
            return true;
        }
        var everybody = readership.of(telling.incident(), telling.kind());
        var tickets = everybody.stream()
                .collect(Collectors.groupingBy(Share::incident, LinkedHashMap::new, Collectors.toList()));
        tickets.forEach((ticket, shares) -> {
            var told = new LinkedHashSet<Addressee>();
            var others = 0;
            var reachable = false;
            for (var share : shares) {
                reachable |= !share.to().isEmpty();
                var untold = put(telling, occurrence, words, share);
                if (share.joined()) {
                    others += untold.size();
                } else {
                    told.addAll(untold);
                }
            }
            write(telling, ticket, told, others, reachable, by);
        });
        return everybody.stream().anyMatch(share -> !share.to().isEmpty());
    }

    private Set<Addressee> put(Telling telling, String occurrence, @Nullable String words, Share share) {
        var slot = coverage.slotAt(telling.now(), share.facts().client());
        var to = new LinkedHashSet<>(share.to());
        if (telling.kind() == NoticeKind.ATTACHED) {
            // they know already that we have it
            to.removeAll(outbox.told(telling.as(NoticeKind.RECEIPT).told("", null, share, slot), to, Instant.EPOCH));
        }
        // who was told that somebody acts on their own ticket is not told so again
        var own = telling.kind() == NoticeKind.ENGAGED
                ? String.valueOf(share.incident().times().intervenedAt())
                : occurrence;
        return outbox.put(telling.told(own, words, share, slot), to);
    }

    private void write(
            Telling telling, Incident ticket, Set<Addressee> told, int others, boolean reachable, String by) {
        var kind = telling.kind();
        if (told.isEmpty() && others == 0 && (ticket != telling.incident() || kind == NoticeKind.ATTACHED)) {
            return;
        }
        // whoever reported it reads this, and is told of nobody else by name
        var more = others == 0 ? "" : others == 1 ? "un autre auteur de signalement" : others + " autres auteurs";
        var names = told.stream().map(Addressee::address).distinct().collect(Collectors.joining(", "));
        var nobody = reachable ? "personne de plus" : "personne : aucun contact connu";
        var to = names.isEmpty() ? more : more.isEmpty() ? names : names + " et " + more;
        ledger.note(ticket.journal(
                telling.now(), EntryKind.NOTICE, by, kind.label() + " à " + (to.isEmpty() ? nobody : to)));
    }
}
