/** The front door: who may come in, how much may be carried in, and in which words somebody is turned away. */
@NullMarked
package fr.vigie.door;

import org.jspecify.annotations.NullMarked;
