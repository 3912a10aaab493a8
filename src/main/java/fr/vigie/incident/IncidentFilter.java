package fr.vigie.incident;

import org.jspecify.annotations.Nullable;

/**
 * Which incidents are asked for; null asks for all.
 *
 * @param reporter the account that reported them
 */
record IncidentFilter(
        @Nullable String status,
        @Nullable Integer priority,
        @Nullable String client,
        @Nullable String reporter) {}
