package fr.vigie.maintenance;

import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.document.Plain;
import fr.vigie.document.Tellings;
import fr.vigie.document.WallClock;
import fr.vigie.incident.Colleagues;
import fr.vigie.maintenance.MaintenanceReport.Moment;
import fr.vigie.refusal.UnknownReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Composes the report of a maintenance from its journal, its notices and its alarms. */
@Component
@Transactional(readOnly = true)
class MaintenanceReportReader {

    private static final String NOTHING = "—";

    private final MaintenanceReader maintenances;
    private final Colleagues colleagues;
    private final KnownServices services;
    private final WallClock wall;
    private final Clock clock;

    MaintenanceReportReader(
            MaintenanceReader maintenances,
            Colleagues colleagues,
            KnownServices services,
            WallClock wall,
            Clock clock) {
        this.maintenances = maintenances;
        this.colleagues = colleagues;
        this.services = services;
        this.wall = wall;
        this.clock = clock;
    }

    /** @throws UnknownReference when there is no such maintenance */
    MaintenanceReport of(String reference) {
        var found = maintenances.get(reference);
        var names = colleagues.names();
        var started = found.startedAt();
        var over = Objects.requireNonNullElse(found.finishedAt(), clock.instant());
        return new MaintenanceReport(
                reference,
                found.services().isEmpty() ? reference : called(found.services()),
                found.status().label(),
                Plain.line(found.reason()),
                found.reason().equals(found.askedFor()) ? null : Plain.lines(found.askedFor()),
                Plain.lines(found.effect()),
                Plain.lines(found.businessHoursReason()),
                name(found.plannedBy(), names),
                name(found.approvedBy(), names),
                window(found.toldFrom() == null ? found.from() : found.toldFrom(), found.toldTo()),
                wall.minuteOf(found.noticeBy()),
                wall.minuteOf(started),
                wall.minuteOf(found.finishedAt()),
                started == null ? null : WallClock.lasting(started, over),
                kept(found),
                incidents(found),
                wall.minute(clock.instant()),
                given(found.clients())
                        .map(client -> client(client, found.noticeBy()))
                        .toList(),
                started == null ? List.of() : stopped(found, started, over),
                given(found.alarms()).map(this::alarm).toList(),
                new Tellings(wall)
                        .of(reference, given(found.notices()).toList())
                        .toList(),
                moments(given(found.journal()).filter(line -> line.kind() == Step.EXTENDED), names),
                moments(given(found.journal()), names));
    }

    private static String kept(MaintenanceView found) {
        if (found.status() != Status.FINISHED && found.status() != Status.RUNNING) {
            return "rien n'a été arrêté";
        }
        return found.proper()
                ? "tenue" + (found.status() == Status.RUNNING ? " jusqu'ici" : "")
                        + " : chaque client a été prévenu à temps, et la fenêtre annoncée a suffi"
                : "PAS TENUE : un client a été prévenu trop tard, ou les travaux ont dépassé la fenêtre annoncée";
    }

    private static @Nullable String incidents(MaintenanceView found) {
        return found.incidents() == null || found.incidents().isEmpty() ? null : String.join(", ", found.incidents());
    }

    private MaintenanceReport.Client client(MaintenanceView.Told client, @Nullable Instant noticeBy) {
        var at = client.toldAt();
        var inTime = at != null && (noticeBy == null || !at.isAfter(noticeBy));
        return new MaintenanceReport.Client(
                Plain.line(client.name()),
                at == null ? "pas prévenu" : wall.minute(at),
                client.how() == null ? NOTHING : Plain.line(client.how()),
                inTime ? "oui" : "NON");
    }

    private List<MaintenanceReport.Stopped> stopped(MaintenanceView found, Instant from, Instant to) {
        var late = given(found.clients()).anyMatch(client -> isLate(client, found.noticeBy()));
        var told = late ? from : Objects.requireNonNullElse(found.toldTo(), to);
        var within = told.isBefore(to) ? told : to;
        var announced = Duration.between(from, within).toMinutes();
        var all = Duration.between(from, to).toMinutes();
        return found.services().stream()
                .map(id -> new MaintenanceReport.Stopped(
                        Plain.line(services.name(id, Language.FR)), announced, all - announced))
                .toList();
    }

    private static boolean isLate(MaintenanceView.Told client, @Nullable Instant noticeBy) {
        return client.toldAt() == null || noticeBy != null && client.toldAt().isAfter(noticeBy);
    }

    private MaintenanceReport.Alarm alarm(MaintenanceView.Alarming alarm) {
        return new MaintenanceReport.Alarm(
                wall.minute(alarm.since()),
                Plain.line(alarm.subject()),
                alarm.service() == null ? NOTHING : Plain.line(alarm.service()),
                alarm.times(),
                alarm.incident() != null ? alarm.incident() : alarm.firing() ? "sonne encore" : "finie d'elle-même");
    }

    private List<Moment> moments(Stream<MaintenanceView.Line> lines, Map<String, String> names) {
        return lines.map(line -> new Moment(
                        wall.minute(line.at()),
                        Objects.requireNonNull(name(line.by(), names)),
                        Plain.line(line.text())))
                .toList();
    }

    private @Nullable String window(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : "du " + wall.minute(from) + " au " + wall.minute(to);
    }

    private String called(List<String> ids) {
        return ids.stream()
                .map(id -> Plain.line(services.name(id, Language.FR)))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String name(@Nullable String account, Map<String, String> names) {
        return account == null ? null : Plain.line(names.getOrDefault(account, account));
    }

    private static <T> Stream<T> given(@Nullable List<T> some) {
        return some == null ? Stream.of() : some.stream();
    }
}
