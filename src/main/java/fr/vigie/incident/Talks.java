package fr.vigie.incident;

import org.jspecify.annotations.Nullable;

/** The conversations in which clients wait: what they say next goes where what they said last is now. */
public interface Talks {

    /** Nobody says anything in it until the caller's transaction ends; asked before any lock on an incident. */
    void hold(String conversation);

    /**
     * What was said in it is about another incident.
     *
     * @param said      the name under which the door handed it in
     * @param reference of the incident that it is about
     */
    void goOn(String conversation, @Nullable String said, String reference);
}
