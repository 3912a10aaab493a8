package fr.vigie.coverage;

import java.util.List;

/** Those who have an account here. */
@FunctionalInterface
public interface Staff {

    /** All of them; a few dozen people. */
    List<Member> members();
}
