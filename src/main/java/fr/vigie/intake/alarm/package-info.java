/** The doors for alarms: each monitoring system in its own words, all of them by the same rules. */
@NullMarked
package fr.vigie.intake.alarm;

import org.jspecify.annotations.NullMarked;
