/** The world that a newcomer finds when no database is named: one of its own, on loopback, with people and clients in it. */
@NullMarked
package fr.vigie.demo;

import org.jspecify.annotations.NullMarked;
