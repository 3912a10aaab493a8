/** What an agent has in sight while somebody calls: who it is, what they use, and what is known of it already. */
@NullMarked
package fr.vigie.incident.call;

import org.jspecify.annotations.NullMarked;
