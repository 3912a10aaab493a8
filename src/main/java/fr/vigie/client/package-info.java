/** Who we serve: clients, their contacts, what they use, and how each of them wants to be told. */
@NullMarked
package fr.vigie.client;

import org.jspecify.annotations.NullMarked;
