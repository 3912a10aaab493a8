package fr.vigie.incident;

import fr.vigie.coverage.Member;
import fr.vigie.coverage.Staff;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Sending;
import fr.vigie.notice.Sendings;
import fr.vigie.refusal.UnknownReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was said about a ticket, to those who may read it. */
@Component
@Transactional(readOnly = true)
class ExchangeReader {

    /** No conversation between people is longer; a storm of alarms is, and its latest lines say enough. */
    static final int MOST = 500;

    private final Incidents incidents;
    private final ExchangeRows rows;
    private final Sendings sendings;
    private final Readership readership;
    private final Correspondents correspondents;
    private final Staff staff;
    private final Confidences confidences;

    ExchangeReader(
            Incidents incidents,
            ExchangeRows rows,
            Sendings sendings,
            Readership readership,
            Correspondents correspondents,
            Staff staff,
            Confidences confidences) {
        this.incidents = incidents;
        this.rows = rows;
        this.sendings = sendings;
        this.readership = readership;
        this.correspondents = correspondents;
        this.staff = staff;
        this.confidences = confidences;
    }

    /**
     * All of it for our people; for others what they reported themselves, and what the client was told.
     *
     * @throws UnknownReference when there is no such ticket, or the viewer may not see it
     */
    Exchanges of(String reference, Viewer viewer) {
        if (!viewer.staff() && !incidents.isReportedBy(reference, viewer.account())) {
            throw Incidents.unknown(reference);
        }
        var incident = incidents.get(reference);
        var confidence = confidences.of(reference, viewer);
        var lines = incident.standing().restricted()
                ? confidence.map(words -> told(incident, words, viewer)).orElse(List.of())
                : lines(incident, viewer);
        var latest = lines.subList(Math.max(0, lines.size() - MOST), lines.size());
        var shares = viewer.staff() ? readership.of(incident, NoticeKind.MESSAGE) : List.<Share>of();
        var ways = ways(shares.stream().filter(share -> share.incident() == incident && !share.joined()));
        var everybody = ways(shares.stream());
        return new Exchanges(
                reference,
                incident.status(),
                confidence.map(Confidence::subject).orElse(incident.facts().subject()),
                lines.size() > MOST,
                List.copyOf(latest),
                ways,
                everybody.size() - ways.size(),
                closed(incident));
    }

    /** As {@link NoticeDesk#message} judges it. */
    private @Nullable String closed(Incident incident) {
        var followed = incident.standing().isAttached() && incidents.goesOn(incident.reference());
        return incident.status() == Status.CLOSED && !followed
                ? "Le ticket est clos : on n'écrit plus au client ici."
                : null;
    }

    /** What few may read: the true words, and what was written since. */
    private List<Exchange> told(Incident incident, Confidence words, Viewer viewer) {
        var lines = lines(incident, viewer);
        lines.removeIf(line -> line.kind() == Exchange.Kind.REPORT);
        lines.add(
                0, words.exchange(incident, names(viewer).apply(incident.facts().reportedBy())));
        return lines;
    }

    private List<Exchange> lines(Incident incident, Viewer viewer) {
        var reference = incident.reference();
        var told = sendings.about(reference, MOST + 1).stream()
                .filter(shown(incident, viewer))
                .collect(Collectors.groupingBy(ExchangeReader::name, LinkedHashMap::new, Collectors.toList()));
        var lines = new ArrayList<>(rows.reports(reference, viewer.onlyReporter(), MOST + 1));
        for (var written : rows.messages(reference, names(viewer), MOST + 1)) {
            var sent = told.remove(String.valueOf(written.message()));
            lines.add(written.line().delivered(sent == null ? List.of() : sent, viewer));
        }
        told.forEach((name, sent) -> lines.add(Exchange.told(reference, name, sent, viewer)));
        lines.sort(Comparator.comparing(Exchange::at));
        return lines;
    }

    /** Who else told of it, and what they were told in the words of their own reports, is ours to know. */
    private Predicate<Sending> shown(Incident incident, Viewer viewer) {
        if (viewer.staff()) {
            return sending -> true;
        }
        var own = correspondents.addresses(incident.facts());
        return sending -> sending.recipient() == null || own.contains(sending.recipient());
    }

    /** A message goes by the id that the journal has of it; the others are told apart by what they are. */
    private static String name(Sending sending) {
        return sending.kind() == NoticeKind.MESSAGE || sending.kind() == NoticeKind.ANNOUNCEMENT
                ? sending.occurrence()
                : sending.kind() + " " + sending.occurrence();
    }

    /** Clients know our people as the support. */
    private UnaryOperator<String> names(Viewer viewer) {
        if (!viewer.staff()) {
            return account -> "Support";
        }
        Map<String, String> names = staff.members().stream().collect(Collectors.toMap(Member::account, Member::name));
        return account -> names.getOrDefault(account, account);
    }

    private static List<Exchanges.Way> ways(Stream<Share> shares) {
        return shares.flatMap(share -> share.to().stream())
                .map(addressee -> new Exchanges.Way(addressee.carrier(), addressee.address()))
                .toList();
    }
}
