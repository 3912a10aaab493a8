/** What the couriers that speak HTTP share: patience, limits, and what a broken call means. */
@NullMarked
@NamedInterface("courier")
package fr.vigie.notice.courier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
