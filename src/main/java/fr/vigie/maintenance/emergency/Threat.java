package fr.vigie.maintenance.emergency;

import fr.vigie.refusal.BrokenRule;
import java.util.Arrays;

/** The only reasons for which a service is stopped at once. */
public enum Threat {
    INTRUSION("intrusion"),
    VIRUS("virus"),
    DATA_CORRUPTION("corruption de données");

    private final String label;

    Threat(String label) {
        this.label = label;
    }

    /** As people say it. */
    public String label() {
        return label;
    }

    /** @throws BrokenRule with a sentence that lists the reasons, for any other word */
    static Threat of(String name) {
        return Arrays.stream(values())
                .filter(threat -> threat.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new BrokenRule("Le motif (reason) est INTRUSION, VIRUS ou DATA_CORRUPTION : pour toute"
                                + " autre raison, prévoyez une maintenance."));
    }
}
