/** The locks on the engine's doors: who has an account, which group may do what in the engine, and what a refusal looks like there. */
@NullMarked
package fr.vigie.engine.access;

import org.jspecify.annotations.NullMarked;
