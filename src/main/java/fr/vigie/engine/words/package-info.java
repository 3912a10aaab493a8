/** What an expression can reach while the engine computes it, whoever wrote it and however it came in. */
@NullMarked
package fr.vigie.engine.words;

import org.jspecify.annotations.NullMarked;
