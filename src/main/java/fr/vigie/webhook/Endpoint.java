package fr.vigie.webhook;

import java.util.List;
import java.util.Set;

/**
 * A machine that wants to be told.
 *
 * @param name    by which the operator knows it
 * @param url     where it listens; whoever knows it may know a key in it
 * @param secrets which sign what it is told, one after the other
 * @param events  what it wants to be told
 */
record Endpoint(String name, String url, List<SigningSecret> secrets, Set<EventType> events) {

    boolean wants(EventType type) {
        return events.contains(type);
    }

    @Override
    public String toString() {
        return name;
    }
}
