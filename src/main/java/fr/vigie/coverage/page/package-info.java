/** Shows people who answers now and in the days ahead, as a page that a tired eye reads at once. */
@NullMarked
package fr.vigie.coverage.page;

import org.jspecify.annotations.NullMarked;
