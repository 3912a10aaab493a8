package fr.vigie.incident;

import java.util.List;

/** What a restricted incident is really about; whoever holds one may read it. */
record Confidence(String subject, String description) {

    /** What everybody else reads in the place of the subject. */
    static final String NEUTRAL = "Incident de sécurité (accès restreint)";

    /**
     * As the report that opened it.
     *
     * @param who said it
     */
    Exchange exchange(Incident incident, String who) {
        return new Exchange(
                "confidence-" + incident.reference(),
                Exchange.Kind.REPORT,
                incident.times().notifiedAt(),
                incident.reference(),
                incident.facts().channel().label(),
                who,
                null,
                subject,
                description,
                List.of(),
                List.of(),
                null);
    }
}
