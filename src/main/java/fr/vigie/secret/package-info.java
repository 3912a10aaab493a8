/** What is made of names under a key, so that nobody without the key makes the same or reads them back. */
@NullMarked
package fr.vigie.secret;

import org.jspecify.annotations.NullMarked;
