/** The public page of the state of our services, with its calendar and its feed: printed ahead, and handed out as bytes. */
@NullMarked
package fr.vigie.status.page;

import org.jspecify.annotations.NullMarked;
