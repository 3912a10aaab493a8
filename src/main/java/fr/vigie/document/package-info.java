/** Documents that people read and go on writing: composed from what is kept, as a page or in Markdown, harmless either way. */
@NullMarked
package fr.vigie.document;

import org.jspecify.annotations.NullMarked;
