/** How the engine is set up: its clock for drawn delays, its deployment, its words for expressions, the locks on its doors. */
@NullMarked
package fr.vigie.engine;

import org.jspecify.annotations.NullMarked;
