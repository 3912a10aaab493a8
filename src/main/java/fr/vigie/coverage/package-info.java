/** Who answers now: pools, rotas, events, the person on duty at any instant, and the holes where there is nobody. */
@NullMarked
package fr.vigie.coverage;

import org.jspecify.annotations.NullMarked;
