/** What clients and staff are told: written with the step that tells it, carried later, by whatever way is open. */
@NullMarked
package fr.vigie.notice;

import org.jspecify.annotations.NullMarked;
