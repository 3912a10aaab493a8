package fr.vigie.incident;

import fr.vigie.refusal.BrokenRule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports in: each is kept before anything else happens, and opens an incident or joins the one it belongs to. */
@Component
@Transactional
public class ReportDesk {

    private final Incidents incidents;
    private final Ledger ledger;
    private final Opening opening;
    private final Reports reports;
    private final ReportLines lines;
    private final OneAtATime oneAtATime;
    private final FailedStart failedStart;
    private final IncidentWorkflow workflow;
    private final Validator validator;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportDesk(
            Incidents incidents,
            Ledger ledger,
            Opening opening,
            Reports reports,
            ReportLines lines,
            OneAtATime oneAtATime,
            FailedStart failedStart,
            IncidentWorkflow workflow,
            Validator validator,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.opening = opening;
        this.reports = reports;
        this.lines = lines;
        this.oneAtATime = oneAtATime;
        this.failedStart = failedStart;
        this.workflow = workflow;
        this.validator = validator;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A report from a door. Where it opens an incident, the procedure starts as soon as the report is safe.
     *
     * @throws BrokenRule with a sentence; then nothing is kept
     */
    public Recorded receive(Report report) {
        return receive(report, Papers.NONE);
    }

    /** The same, with what came along with it; one that follows an open incident joins it. */
    public Recorded receive(Report report, Papers papers) {
        return receive(report, papers, lines.of(report));
    }

    /** The same, written down by {@code joining} where it joins. */
    Recorded receive(Report report, Papers papers, Joining joining) {
        var recorded = record(report, papers, joining);
        if (recorded.opened()) {
            events.publishEvent(new ReportKept(recorded.reference()));
        }
        return recorded;
    }

    /** A report that says something of an open incident, and opens none: an alarm that ends. */
    Optional<Recorded> receiveIfKnown(Report report, Joining joining) {
        var notifiedAt = validated(report);
        oneAtATime.report(report);
        return known(report, Papers.NONE, notifiedAt, joining).map(reference -> new Recorded(reference, false));
    }

    /** The process takes an incident over that was reported before it started; false where it has one already. */
    boolean takeOver(String reference) {
        oneAtATime.incidents(reference);
        var waiting = incidents
                .findById(reference)
                .filter(incident -> !incident.standing().underway());
        waiting.ifPresent(incident -> {
            incident.begin();
            ledger.keep(incident);
        });
        return waiting.isPresent();
    }

    /**
     * A report that came by starting the process: the process is there already.
     *
     * @param follows the incident that an agent says it belongs to, or null
     * @throws BrokenRule where that is none, or somebody else says so
     */
    Recorded recordUnderway(Report report, @Nullable String follows, Agent by) {
        var papers = follows == null ? Papers.NONE : following(follows.toUpperCase(Locale.ROOT), by);
        var recorded = record(report, papers, lines.of(report));
        if (recorded.opened()) {
            ledger.change(recorded.reference(), Incident::begin);
            failedStart.otherwise(() -> receive(report, papers));
        }
        return recorded;
    }

    /** What the process is to remember of an incident. */
    Incident ticket(String reference) {
        return ledger.get(reference);
    }

    private Papers following(String reference, Agent by) {
        if (!workflow.knows(by.id())) {
            throw new BrokenRule("Seules les équipes rattachent un signalement à un incident (follows).");
        }
        if (!incidents.takesReports(reference)) {
            throw new BrokenRule(
                    "L'incident que suit ce signalement (follows) n'existe pas, ou est à accès restreint.");
        }
        return new Papers(reference, List.of());
    }

    private Recorded record(Report report, Papers papers, Joining joining) {
        var notifiedAt = validated(report);
        oneAtATime.report(report);
        return known(report, papers, notifiedAt, joining)
                .map(reference -> new Recorded(reference, false))
                .orElseGet(() -> new Recorded(open(report, papers, notifiedAt), true));
    }

    private String open(Report report, Papers papers, Instant notifiedAt) {
        var now = clock.instant();
        var incident = opening.of(report, notifiedAt);
        if (papers.follows() != null) {
            incident.journal(now, EntryKind.REPORTED, report.reportedBy(), "Suite de " + papers.follows() + ", clos");
        }
        ledger.keep(incident);
        reports.keep(report, papers, incident.reference(), notifiedAt, now);
        return incident.reference();
    }

    private Optional<String> known(Report report, Papers papers, Instant notifiedAt, Joining joining) {
        if (report.externalId() != null) {
            var same = incidents.ofEvent(report.channel(), report.externalId());
            if (same.isPresent()) {
                return same.map(Incident::reference);
            }
        }
        var followed = Optional.ofNullable(papers.follows()).flatMap(incidents::openThatFollows);
        return followed.or(() -> Optional.ofNullable(report.dedupKey())
                        .flatMap(key -> incidents.openWithKey(key).or(() -> incidents.openThatTook(key))))
                .map(incident -> join(incident, report, papers, notifiedAt, joining));
    }

    private String join(Incident incident, Report report, Papers papers, Instant notifiedAt, Joining joining) {
        var now = clock.instant();
        joining.line(incident.reference(), now)
                .ifPresent(line -> incident.journal(now, EntryKind.REPORT_ATTACHED, report.reportedBy(), line));
        reports.keep(report, papers, incident.reference(), notifiedAt, now);
        ledger.note(incident);
        if (!papers.automatic()) {
            events.publishEvent(ReportJoined.of(incident.reference(), report));
        }
        return incident.reference();
    }

    private Instant validated(Report report) {
        var violations = validator.validate(report);
        if (!violations.isEmpty()) {
            throw new BrokenRule(violations.stream()
                    .map(ConstraintViolation::getMessage)
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining(" ")));
        }
        return report.notifiedBy(clock.instant());
    }
}
