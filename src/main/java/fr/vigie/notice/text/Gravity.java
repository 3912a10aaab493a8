package fr.vigie.notice.text;

import fr.vigie.client.Language;

/** What a priority means, as a client understands it. */
final class Gravity {

    private Gravity() {}

    static String of(int priority, Language language) {
        boolean french = language == Language.FR;
        return switch (priority) {
            case 1 -> french ? "panne d'un service critique" : "failure of a critical service";
            case 2 -> french ? "dégradation d'un service critique" : "degradation of a critical service";
            case 3 ->
                french
                        ? "panne ou dégradation d'un service non critique"
                        : "failure or degradation of a non-critical service";
            case 4 -> french ? "assistance technique" : "technical assistance";
            case 5 -> french ? "demande d'évolution" : "change request";
            default -> "";
        };
    }

    /** Whether the client asks for something rather than tells of a failure. */
    static boolean isRequest(int priority) {
        return priority >= 4;
    }
}
