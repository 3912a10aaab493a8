package fr.vigie.statement;

import fr.vigie.incident.Outcome;
import fr.vigie.incident.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement as other systems read it.
 *
 * @param to          the end of the month or, while it runs, {@code asOf}
 * @param complete    whether the month is over
 * @param provisional whether something in it can still change
 * @param checksum    SHA-256 of the figures of the incidents, in hexadecimal
 * @param servicesAt  when the services were read from the tickets; they are not in the checksum
 */
record StatementView(
        String client,
        String name,
        String month,
        Instant from,
        Instant to,
        Instant asOf,
        boolean complete,
        boolean provisional,
        String checksum,
        List<Row> priorities,
        Instant servicesAt,
        List<Availability> services,
        List<Incident> incidents) {

    static StatementView of(Statement statement, Map<String, String> subjects) {
        return new StatementView(
                statement.code(),
                statement.name(),
                statement.month().name().toString(),
                statement.month().from(),
                statement.end(),
                statement.asOf(),
                statement.over(),
                statement.provisional(),
                Figures.checksum(statement),
                statement.rows(),
                statement.services().at(),
                statement.services().rows().stream().map(Availability::of).toList(),
                Stream.concat(statement.counted().stream(), statement.apart().stream())
                        .map(line -> Incident.of(line, subjects))
                        .toList());
    }

    /**
     * @param availability in percent, planned stops left aside, never rounded up; null where no time is left
     * @param agreed       in percent; null where nothing was agreed
     */
    @Schema(name = "StatementAvailability")
    record Availability(
            String service,
            String name,
            long seconds,
            long unplannedDownSeconds,
            long plannedDownSeconds,
            long degradedSeconds,
            @Nullable BigDecimal availability,
            @Nullable BigDecimal agreed,
            @Nullable Boolean kept) {

        static Availability of(ServiceRow row) {
            var tally = row.tally();
            return new Availability(
                    row.service(),
                    row.name(),
                    tally.seconds(),
                    tally.unplanned(),
                    tally.planned(),
                    tally.degraded(),
                    tally.availability().orElse(null),
                    row.agreed(),
                    row.kept());
        }
    }

    /**
     * @param subject    as the ticket says it today; no figure
     * @param priorities every one that it had, the first one first
     * @param counted    false for what belongs to another incident, or was none
     */
    @Schema(name = "StatementIncident")
    record Incident(
            String reference,
            @Nullable String subject,
            @Nullable String service,
            @Nullable Integer priority,
            List<Integer> priorities,
            Status status,
            @Nullable Outcome outcome,
            boolean counted,
            int escalationLevel,
            Instant notifiedAt,
            Instant acknowledgeBy,
            @Nullable Instant openedAt,
            @Nullable Instant interveneBy,
            @Nullable Instant intervenedAt,
            @Nullable Instant restoredAt,
            @Nullable Instant closedAt,
            Judged acknowledgement,
            Judged reaction,
            @Nullable Lasting restoration) {

        static Incident of(Line line, Map<String, String> subjects) {
            var incident = line.incident();
            var times = incident.times();
            return new Incident(
                    incident.reference(),
                    incident.restricted() ? null : subjects.get(incident.reference()),
                    incident.service(),
                    incident.priority(),
                    incident.judged(),
                    incident.status(),
                    incident.outcome(),
                    line.counts(),
                    incident.level(),
                    times.notifiedAt(),
                    times.acknowledgeBy(),
                    times.openedAt(),
                    times.interveneBy(),
                    times.intervenedAt(),
                    times.restoredAt(),
                    times.closedAt(),
                    line.acknowledgement(),
                    line.reaction(),
                    line.restoration());
        }
    }
}
