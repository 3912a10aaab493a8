/** What the couriers that speak HTTP share: patience, limits, and what a broken call means. */
@NullMarked
package fr.vigie.notice.courier;

import org.jspecify.annotations.NullMarked;
