package fr.vigie.webhook;

import fr.vigie.servicetime.FrenchTime;
import java.time.Instant;

/**
 * An endpoint that takes nothing, and of which the managers were told.
 *
 * @param since the oldest event that it did not take
 * @param why   as a French sentence
 */
record Trouble(String endpoint, Instant since, String why) {

    /** For people, in French. */
    String sentence() {
        return "Le webhook « " + endpoint + " » ne prend plus les évènements depuis le " + FrenchTime.brief(since)
                + " : " + why;
    }
}
