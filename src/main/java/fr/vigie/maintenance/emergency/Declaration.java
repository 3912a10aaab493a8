package fr.vigie.maintenance.emergency;

import fr.vigie.client.KnownServices;
import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Read;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants stopped, and why.
 *
 * @param services    ids, separated by commas
 * @param seen        what was found; for few to read
 * @param advice      what clients should do meanwhile, in words that they read
 * @param insiders    accounts of those who work on it, separated by commas; may be empty
 * @param expectedEnd null where nobody can say
 * @param declaration made by the sender, one a declaration: the same again is the same interruption
 */
record Declaration(
        String services,
        Threat threat,
        String seen,
        @Nullable String advice,
        String insiders,
        @Nullable Instant expectedEnd,
        String declaredBy,
        Instant declaredAt,
        @Nullable UUID declaration) {

    private static final int LONGEST = 4000;

    /** @throws BrokenRule with a sentence, for what is missing, unknown or too long */
    static Declaration from(Answers answers, Agent by, Instant at, KnownServices known) {
        var end = answers.text("expectedEnd");
        var services = words(answers.text("services", "Choisissez au moins un service à interrompre (services)."));
        services.stream().filter(id -> !known.isKnown(id)).findFirst().ifPresent(id -> {
            throw new BrokenRule("Le service « " + shown(id) + " » (services) n'existe pas ; les services sont "
                    + String.join(", ", known.ids()) + ".");
        });
        if (services.isEmpty()) {
            throw new BrokenRule("Choisissez au moins un service à interrompre (services).");
        }
        var declaration = new Declaration(
                String.join(",", services),
                Threat.of(answers.text(
                        "reason", "Dites pour quel motif (reason) : INTRUSION, VIRUS ou DATA_CORRUPTION.")),
                bounded("seen", answers.text("seen", "Dites ce qui a été constaté (seen).")),
                answers.text("advice") == null ? null : bounded("advice", String.valueOf(answers.text("advice"))),
                String.join(",", words(Objects.requireNonNullElse(answers.text("insiders"), ""))),
                end == null ? null : Read.instant("expectedEnd", end),
                by.id(),
                at,
                id(answers.text("id")));
        if (declaration.expectedEnd != null && !declaration.expectedEnd.isAfter(at)) {
            throw new BrokenRule("Le retour prévu (expectedEnd) est déjà passé.");
        }
        return declaration;
    }

    List<String> serviceIds() {
        return words(services);
    }

    List<String> insiderAccounts() {
        return words(insiders);
    }

    /** Whether it asks for the same as another one, whoever sent it when. */
    boolean asksTheSame(Declaration other) {
        return services.equals(other.services)
                && threat == other.threat
                && seen.equals(other.seen)
                && Objects.equals(advice, other.advice)
                && insiders.equals(other.insiders)
                && Objects.equals(expectedEnd, other.expectedEnd);
    }

    /** The end that may still be told then; null where nobody can say any more. */
    @Nullable
    Instant endExpectedAt(Instant now) {
        return expectedEnd != null && expectedEnd.isAfter(now) ? expectedEnd : null;
    }

    /** Which services both would stop. */
    List<String> alsoIn(Declaration other) {
        return serviceIds().stream().filter(other.serviceIds()::contains).toList();
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split("[\\s,;]+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }

    private static String bounded(String field, String text) {
        if (text.length() > LONGEST) {
            throw new BrokenRule("Le champ « " + field + " » compte au plus 4 000 caractères.");
        }
        return text;
    }

    private static @Nullable UUID id(@Nullable String given) {
        try {
            return given == null ? null : UUID.fromString(given);
        } catch (IllegalArgumentException crooked) {
            throw new BrokenRule("L'identifiant de la demande (id) est un UUID.");
        }
    }

    private static String shown(String id) {
        return id.length() > 40 ? id.substring(0, 40) + "…" : id;
    }
}
