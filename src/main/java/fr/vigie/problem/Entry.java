package fr.vigie.problem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing that happened to a problem, written down when it happened and never changed.
 *
 * @param problem its reference
 * @param by      the account of the person, or the procedure's name for what it did by itself
 * @param text    one French sentence
 */
@Table("problem_entry")
record Entry(@Nullable @Id Long id, String problem, Instant at, EntryKind kind, String by, String text) {}
