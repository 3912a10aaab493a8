/** Questions to the database that stand in files of their own, so that whoever runs the house reads and tries them as they are. */
@NullMarked
package fr.vigie.query;

import org.jspecify.annotations.NullMarked;
