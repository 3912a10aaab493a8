package fr.vigie.maintenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what, and when: null for what has not happened. */
record Course(
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String startedBy,
        @Nullable Instant startedAt,
        @Nullable String finishedBy,
        @Nullable Instant finishedAt,
        @Nullable String cancelledBy,
        @Nullable Instant cancelledAt) {

    static final Course NOTHING_YET = new Course(null, null, null, null, null, null, null, null);

    Course approved(String by, Instant at) {
        return new Course(by, at, startedBy, startedAt, finishedBy, finishedAt, cancelledBy, cancelledAt);
    }

    Course started(String by, Instant at) {
        return new Course(approvedBy, approvedAt, by, at, finishedBy, finishedAt, cancelledBy, cancelledAt);
    }

    Course finished(String by, Instant at) {
        return new Course(approvedBy, approvedAt, startedBy, startedAt, by, at, cancelledBy, cancelledAt);
    }

    Course cancelled(String by, Instant at) {
        return new Course(approvedBy, approvedAt, startedBy, startedAt, finishedBy, finishedAt, by, at);
    }
}
