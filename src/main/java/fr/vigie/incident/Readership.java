package fr.vigie.incident;

import fr.vigie.notice.Addressee;
import fr.vigie.notice.NoticeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everybody on the clients' side who told of a failure, or wants to hear of it, each person once. */
@Component
class Readership {

    private final Correspondents correspondents;
    private final Followers followers;
    private final Reports reports;
    private final Sender sender;

    Readership(Correspondents correspondents, Followers followers, Reports reports, Sender sender) {
        this.correspondents = correspondents;
        this.followers = followers;
        this.reports = reports;
        this.sender = sender;
    }

    /** Those of the incident, then those of each that belongs to it, then those whose reports joined one of them. */
    List<Share> of(Incident incident, NoticeKind kind) {
        var tickets = new ArrayList<>(List.of(incident));
        // a receipt is for those who have this reference; the others had their own
        if (kind != NoticeKind.RECEIPT && kind != NoticeKind.ATTACHED) {
            tickets.addAll(followers.of(incident.reference()));
        }
        var heard = new HashSet<String>();
        var shares = new ArrayList<Share>();
        for (var ticket : tickets) {
            var facts = ticket.facts();
            var author = correspondents.reporter(facts);
            shares.add(new Share(ticket, facts, unheard(facts, author, correspondents.of(facts, author, kind), heard)));
        }
        for (var ticket : tickets) {
            for (var report : reports.joined(ticket.reference())) {
                var facts = Facts.of(report.report(), sender.of(report.report()));
                var author = correspondents.reporter(facts);
                shares.add(new Share(
                        ticket,
                        facts,
                        unheard(facts, author, author.map(Set::of).orElse(Set.of()), heard)));
            }
        }
        return shares;
    }

    /** Those who told more of it, or of one that belongs to it, each once. */
    List<Share> joined(Incident incident) {
        return of(incident, NoticeKind.MESSAGE).stream()
                .filter(share -> share.joined() && !share.to().isEmpty())
                .toList();
    }

    private static Set<Addressee> unheard(
            Facts facts, Optional<Addressee> author, Collection<Addressee> people, Set<String> heard) {
        var unheard = new LinkedHashSet<Addressee>();
        for (var person : people) {
            var names =
                    author.filter(person::equals).isPresent() ? names(person, facts) : Set.of(name(person.address()));
            if (names.stream().noneMatch(heard::contains)) {
                unheard.add(person);
            }
            heard.addAll(names);
        }
        return unheard;
    }

    /** One who waits in a conversation may have given a mail address too, and have written from there before. */
    private static Set<String> names(Addressee person, Facts facts) {
        return Stream.of(person.address(), facts.contactEmail(), facts.contactPhone())
                .flatMap(Stream::ofNullable)
                .map(Readership::name)
                .collect(Collectors.toSet());
    }

    private static String name(String address) {
        return address.replaceAll("[\\s().\\-]", "").toLowerCase(Locale.ROOT);
    }
}
