/** Monitors that call again and again, and are missed as soon as they stop. */
@NullMarked
package fr.vigie.intake.heartbeat;

import org.jspecify.annotations.NullMarked;
