package fr.vigie.problem;

import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.document.Plain;
import fr.vigie.document.WallClock;
import fr.vigie.incident.Colleagues;
import fr.vigie.incident.IncidentReader;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.Viewer;
import fr.vigie.refusal.UnknownReference;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Composes the report of a problem from its journal and from those of the incidents that it explains. */
@Component
@Transactional(readOnly = true)
class PostMortemReader {

    private final ProblemReader problems;
    private final IncidentReader incidents;
    private final Colleagues colleagues;
    private final KnownServices services;
    private final WallClock wall;
    private final Clock clock;

    PostMortemReader(
            ProblemReader problems,
            IncidentReader incidents,
            Colleagues colleagues,
            KnownServices services,
            WallClock wall,
            Clock clock) {
        this.problems = problems;
        this.incidents = incidents;
        this.colleagues = colleagues;
        this.services = services;
        this.wall = wall;
        this.clock = clock;
    }

    private record Happened(Instant at, String reference, String by, String text) {}

    /**
     * As this viewer may read it.
     *
     * @throws UnknownReference when there is no such problem
     */
    PostMortem of(String reference, Viewer viewer) {
        var problem = problems.get(reference, viewer);
        var explained = problem.incidents().stream()
                .map(incident -> incidents.find(incident, viewer).orElseThrow())
                .toList();
        var names = colleagues.names();
        var rows = new IncidentRows(wall, names);
        return new PostMortem(
                reference,
                Plain.line(problem.title()),
                problem.service() == null ? null : Plain.line(services.name(problem.service(), Language.FR)),
                problem.origin().label(),
                problem.outcome() == null
                        ? problem.status().label()
                        : problem.outcome().label(),
                wall.minute(problem.openedAt()),
                wall.minuteOf(problem.closedAt()),
                wall.minute(clock.instant()),
                explained.stream().flatMap(rows::actors).distinct().sorted().toList(),
                promises(explained, true),
                promises(explained, false),
                explained.stream().map(rows::row).toList(),
                timeline(problem, explained, names),
                explained.stream().flatMap(rows::told).toList(),
                Plain.lines(problem.symptom()),
                Plain.lines(problem.cause()),
                Plain.lines(problem.workaround()),
                fix(problem),
                problem.change(),
                wall.minuteOf(problem.fixedAt()));
    }

    private List<PostMortem.Moment> timeline(
            ProblemView problem, List<IncidentView> explained, Map<String, String> names) {
        var own = lines(problem.journal())
                .map(line -> new Happened(line.at(), problem.reference(), line.by(), line.text()));
        var others = explained.stream()
                .flatMap(incident -> lines(incident.journal())
                        .map(line -> new Happened(line.at(), incident.reference(), line.by(), line.text())));
        return Stream.concat(others, own)
                .sorted(Comparator.comparing(Happened::at))
                .map(line -> new PostMortem.Moment(
                        wall.minute(line.at()),
                        line.reference(),
                        Plain.line(names.getOrDefault(line.by(), line.by())),
                        Plain.line(line.text())))
                .toList();
    }

    private static <T> Stream<T> lines(@Nullable List<T> journal) {
        return journal == null ? Stream.of() : journal.stream();
    }

    private static int promises(List<IncidentView> explained, boolean kept) {
        return (int) explained.stream()
                .flatMap(incident -> Stream.of(
                        Optional.ofNullable(incident.acknowledgedInTime()),
                        java.util.Optional.ofNullable(incident.intervenedInTime())))
                .filter(promise -> promise.isPresent() && promise.get() == kept)
                .count();
    }

    private static @Nullable String fix(ProblemView problem) {
        return problem.fix() == null ? null : Plain.lines(problem.fix().label() + " : " + problem.fixText());
    }
}
