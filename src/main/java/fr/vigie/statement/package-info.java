/** What a client was promised and got in a month, counted from the journals, as a document that both sides sign. */
@NullMarked
package fr.vigie.statement;

import org.jspecify.annotations.NullMarked;
