/** The board on the wall: what is open and how long is left, what managers must know now, and how the last 30 days went. */
@NullMarked
package fr.vigie.board;

import org.jspecify.annotations.NullMarked;
