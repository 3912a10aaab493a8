package fr.vigie.status;

import fr.vigie.client.KnownServices;
import fr.vigie.incident.Failure;
import fr.vigie.incident.Failures;
import fr.vigie.maintenance.Stoppage;
import fr.vigie.maintenance.Stoppages;
import fr.vigie.notice.Pseudonyms;
import fr.vigie.status.Interruption.Kind;
import fr.vigie.status.Interruption.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The interruptions of our services, from incidents and from what was stopped on purpose alike. */
@Component
public class InterruptionFacts {

    private final Failures failures;
    private final ObjectProvider<Stoppages> stoppages;
    private final KnownServices services;
    private final Pseudonyms pseudonyms;

    InterruptionFacts(
            Failures failures, ObjectProvider<Stoppages> stoppages, KnownServices services, Pseudonyms pseudonyms) {
        this.failures = failures;
        this.stoppages = stoppages;
        this.services = services;
        this.pseudonyms = pseudonyms;
    }

    /** Those of which any part lies in the span; a service that we do not offer is no concern of anybody. */
    public Facts between(Instant from, Instant to) {
        var stopped = stoppages.stream()
                .flatMap(source -> source.between(from, to).stream())
                .toList();
        var past = Stream.concat(
                failures.between(from, to).stream().map(this::of),
                in(stopped, Set.of(Stoppage.State.RUNNING, Stoppage.State.OVER)));
        return new Facts(
                known(past),
                known(in(stopped, Set.of(Stoppage.State.ANNOUNCED))),
                known(in(stopped, Set.of(Stoppage.State.UNDECIDED))),
                known(in(stopped, Set.of(Stoppage.State.CANCELLED))));
    }

    private Stream<Interruption> in(List<Stoppage> stopped, Set<Stoppage.State> states) {
        return stopped.stream()
                .filter(stoppage -> states.contains(stoppage.state()))
                .map(this::of);
    }

    private List<Interruption> known(Stream<Interruption> facts) {
        return facts.map(fact -> fact.of(services.ids()))
                .filter(fact -> !fact.services().isEmpty())
                .sorted(Comparator.comparing(Interruption::from).thenComparing(Interruption::reference))
                .toList();
    }

    private Interruption of(Failure failure) {
        return new Interruption(
                pseudonyms.of(failure.reference() + failure.notifiedAt()),
                failure.reference(),
                Kind.INCIDENT,
                failure.degraded() ? Severity.DEGRADED : Severity.INTERRUPTED,
                List.of(failure.service()),
                failure.from(),
                failure.to(),
                null,
                null);
    }

    private Interruption of(Stoppage stoppage) {
        var over = stoppage.state() == Stoppage.State.OVER;
        var emergency = stoppage.kind() == Stoppage.Kind.EMERGENCY;
        return new Interruption(
                // of a maintenance clients know the reference
                emergency ? pseudonyms.of(stoppage.reference() + stoppage.from()) : stoppage.reference(),
                stoppage.reference(),
                emergency ? Kind.EMERGENCY : Kind.MAINTENANCE,
                null,
                stoppage.services(),
                stoppage.from(),
                over ? stoppage.to() : null,
                over ? null : stoppage.to(),
                stoppage.proper(),
                stoppage.promised());
    }
}
