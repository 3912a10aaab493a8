/** The outbox: what clients and staff are to be told, written with the step that tells it. */
@NullMarked
package fr.vigie.notice;

import org.jspecify.annotations.NullMarked;
