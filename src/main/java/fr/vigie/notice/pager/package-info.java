/** Pages by a generic HTTP webhook, for a pager that does not depend on our own SMS platform. */
@NullMarked
package fr.vigie.notice.pager;

import org.jspecify.annotations.NullMarked;
