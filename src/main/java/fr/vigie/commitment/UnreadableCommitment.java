package fr.vigie.commitment;

/** A delay that nobody can read, with a French sentence for the process owner who typed it. */
public final class UnreadableCommitment extends RuntimeException {

    private static final String NOTATIONS =
            "Notations admises : « PT15M » (temps continu), « P5BD » (jours ouvrés), « PT2H covered » (heures couvertes)"
                    + " et « PT2H business » (heures ouvrées), de plus de zéro à un an au plus.";

    UnreadableCommitment(String drawn) {
        super("Le délai « " + abridged(drawn) + " » est illisible. " + NOTATIONS);
    }

    private static String abridged(String drawn) {
        return drawn.length() <= 80 ? drawn : drawn.substring(0, 80) + "…";
    }
}
