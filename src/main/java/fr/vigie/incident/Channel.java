package fr.vigie.incident;

import fr.vigie.refusal.BrokenRule;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The five ways in. */
public enum Channel {
    MONITORING("supervision"),
    DETECTION("détection interne"),
    PHONE("téléphone"),
    EMAIL("e-mail"),
    CHAT("chat");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** As an agent says it. */
    public String label() {
        return label;
    }

    /** @throws BrokenRule with a sentence that lists the channels, for any other name */
    public static Channel of(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BrokenRule("Le canal (channel) est l'un de "
                        + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }
}
