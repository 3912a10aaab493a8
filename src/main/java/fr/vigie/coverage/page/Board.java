package fr.vigie.coverage.page;

import java.util.List;

/**
 * All that the page shows.
 *
 * @param day   today, in words
 * @param hour  now, in Paris
 * @param nonce what lets the style sheet of the places in
 */
record Board(
        String day,
        String hour,
        Asked asked,
        Headline headline,
        Worries worries,
        List<PoolRow> pools,
        Timeline timeline,
        List<EventCard> events,
        String nonce) {

    /** The events that change now who answers, for some clients. */
    List<EventCard> eventsNow() {
        return events.stream().filter(EventCard::on).toList();
    }

    /** Whether any event is declared. */
    boolean anyEvent() {
        return !events.isEmpty();
    }
}
