/** The plan as managers keep it over REST: every change checked against the whole, written down with its author, and never lost. */
@NullMarked
package fr.vigie.coverage.plan;

import org.jspecify.annotations.NullMarked;
