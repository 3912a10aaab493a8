package fr.vigie.coverage.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of a team's own calendar goes.
 *
 * @param pool         whose calendar it is, as an engine group
 * @param source       where it is
 * @param readAt       when it could last be read; null where it never could
 * @param problem      what is wrong with it now; null where nothing is
 * @param problemSince since when
 */
record FeedState(
        String pool,
        String source,
        @Nullable Instant readAt,
        @Nullable String problem,
        @Nullable Instant problemSince) {}
