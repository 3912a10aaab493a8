/** What to do about a ticket: the page of its service and priority that process owners keep. */
@NullMarked
package fr.vigie.runbook;

import org.jspecify.annotations.NullMarked;
