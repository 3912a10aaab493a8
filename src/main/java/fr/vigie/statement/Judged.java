package fr.vigie.statement;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a promise was kept for one incident.
 *
 * @param kept null while it can still be, or where nothing was promised
 * @param took null until somebody acted
 */
@Schema(name = "StatementJudged")
record Judged(@Nullable Boolean kept, @Nullable Lasting took) {}
