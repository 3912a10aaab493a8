/** The stage of a rehearsal: a bare engine with a clock of its own, in a process of its own. */
@NullMarked
package fr.vigie.engine.stage;

import org.jspecify.annotations.NullMarked;
