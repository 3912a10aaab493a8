package fr.vigie.maintenance;

import fr.vigie.notice.NoticeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance as staff reads it: what was planned, what was told, what happened.
 *
 * @param to       the end that is told now
 * @param toldFrom when the window begins that clients were told; missing before they are told any
 * @param toldTo   the end that clients were told before it began
 * @param askedFor why somebody asked for it before it was planned
 * @param noticeBy by when every affected client is told
 * @param proper   whether they were, and it lasted no longer than they were told
 * @param clients  those affected, and since when each is told
 * @param alarms   those that it explains
 */
record MaintenanceView(
        String reference,
        Status status,
        List<String> services,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant toldFrom,
        @Nullable Instant toldTo,
        String reason,
        @Nullable String askedFor,
        @Nullable String effect,
        @Nullable String businessHoursReason,
        @Nullable Instant noticeBy,
        boolean proper,
        @Nullable String plannedBy,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant cancelledAt,
        @Nullable List<String> incidents,
        @Nullable List<Told> clients,
        @Nullable List<Alarming> alarms,
        @Nullable List<Line> journal,
        @Nullable List<NoticeView> notices) {

    /** A client that is affected. */
    record Told(
            String client,
            String name,
            @Nullable Instant toldAt,
            @Nullable String how) {}

    /** Something that alarmed in the window; {@code incident} where it still did at its end. */
    record Alarming(
            String subject,
            @Nullable String service,
            boolean firing,
            int times,
            Instant since,
            Instant changedAt,
            @Nullable String incident) {}

    /** One line of its journal. */
    record Line(Instant at, Step kind, String by, String text) {}

    /** As a list shows it. */
    static MaintenanceView brief(Maintenance maintenance, boolean proper) {
        return of(maintenance, proper, null, null, null, null, null);
    }

    static MaintenanceView of(
            Maintenance maintenance,
            boolean proper,
            @Nullable List<String> incidents,
            @Nullable List<Told> clients,
            @Nullable List<Alarming> alarms,
            @Nullable List<Line> journal,
            @Nullable List<NoticeView> notices) {
        var plan = maintenance.plan();
        var promise = maintenance.promise();
        var course = maintenance.course();
        return new MaintenanceView(
                maintenance.reference(),
                maintenance.status(),
                plan.services(),
                plan.startsAt(),
                plan.endsAt(),
                promise.toldFrom(),
                promise.toldTo() == null || plan.firstEnd() != null ? plan.toldEnd() : promise.toldTo(),
                plan.reason(),
                plan.askedFor(),
                plan.effect(),
                plan.businessHoursReason(),
                promise.noticeBy(),
                proper,
                plan.plannedBy(),
                course.approvedBy(),
                course.approvedAt(),
                course.startedAt(),
                course.finishedAt(),
                course.cancelledAt(),
                incidents,
                clients,
                alarms,
                journal,
                notices);
    }
}
