/** The demo's couriers: what would leave the machine lies in a folder, to be read. */
@NullMarked
package fr.vigie.notice.file;

import org.jspecify.annotations.NullMarked;
