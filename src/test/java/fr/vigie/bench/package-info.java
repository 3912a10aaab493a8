/** How fast it is: each class measures one promise, beside a bare engine on the same PostgreSQL. */
@NullMarked
package fr.vigie.bench;

import org.jspecify.annotations.NullMarked;
