/** Signing in at the provider of identities of the house, where one is configured; accounts of our own go on beside it. */
@NullMarked
package fr.vigie.signin;

import org.jspecify.annotations.NullMarked;
