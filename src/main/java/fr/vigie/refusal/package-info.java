/** What is refused, and why, in a French sentence that the person or machine at the door is shown as it stands. */
@NullMarked
package fr.vigie.refusal;

import org.jspecify.annotations.NullMarked;
