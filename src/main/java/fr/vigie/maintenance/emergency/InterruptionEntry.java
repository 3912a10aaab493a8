package fr.vigie.maintenance.emergency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing that happened to an interruption, written down when it happened and never changed.
 *
 * @param by   the account of the person, or {@code procédure}
 * @param text one French sentence; for few to read
 */
@Table("interruption_entry")
record InterruptionEntry(@Id @Nullable Long id, String interruption, Instant at, String by, String text) {}
