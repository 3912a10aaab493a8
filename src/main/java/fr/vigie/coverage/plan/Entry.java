package fr.vigie.coverage.plan;

import java.time.Instant;

/**
 * One thing that is planned.
 *
 * @param key  its kind and its name in that kind: {@code rotation/nuit}
 * @param body what is planned: a type of {@link Kind}
 * @param by   who planned it
 */
record Entry(String key, Object body, String by, Instant at) {}
