package fr.vigie.incident;

import fr.vigie.refusal.BrokenRule;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is asked next when nobody acts; the diagram names these in the input {@code level}. */
enum Level {
    /** Who comes after those on duty, in the rotas of the teams that have the ticket. */
    NEXT_IN_ROTA("suivant du tour de garde"),
    /** The next team that is there. */
    NEXT_TEAM("équipe suivante"),
    /** The managers, at any hour. */
    MANAGERS("responsables"),
    /** The contact that the operator named. */
    LAST_RESORT("dernier recours");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** As an agent says it. */
    String label() {
        return label;
    }

    /** @throws BrokenRule with a sentence for the process owner who drew another */
    static Level drawn(String name) {
        Optional<Level> level = Stream.of(values())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
        return level.orElseThrow(() -> new BrokenRule("Le niveau (level) du diagramme n'existe pas ; les niveaux sont"
                + " NEXT_IN_ROTA, NEXT_TEAM, MANAGERS et LAST_RESORT."));
    }
}
