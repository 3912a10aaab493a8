package fr.vigie.privacy;

import java.util.Set;

/**
 * Who is looked for, and what is known of them from what they declared.
 *
 * @param person    and the names under which they declared something
 * @param incidents those that they declared
 * @param places    those, and those that a report of theirs joined: there their name alone gives them away
 */
record Trace(Person person, Set<String> incidents, Set<String> places) {

    static final Set<String> NOWHERE = Set.of();
}
