/** The words of notices: one plain text a kind and language, which process owners change without Java. */
@NullMarked
package fr.vigie.notice.text;

import org.jspecify.annotations.NullMarked;
