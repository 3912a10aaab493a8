/** What happens to incidents, told to other people's machines: signed, in order, and again until it is taken. */
@NullMarked
package fr.vigie.webhook;

import org.jspecify.annotations.NullMarked;
