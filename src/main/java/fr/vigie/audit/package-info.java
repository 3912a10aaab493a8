/** Who did what: written with each act, chained so that nothing is changed or taken out unseen, and shown to administrators. */
@NullMarked
package fr.vigie.audit;

import org.jspecify.annotations.NullMarked;
