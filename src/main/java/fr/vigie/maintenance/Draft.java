package fr.vigie.maintenance;

import fr.vigie.incident.Answers;
import fr.vigie.refusal.BrokenRule;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to plan, before any rule has looked at it.
 *
 * @param services            ids of those that stop
 * @param reason              why we do it, for ourselves
 * @param effect              what a client notices
 * @param businessHoursReason why it can't be done outside business hours
 */
record Draft(
        List<String> services,
        Instant from,
        Instant to,
        String reason,
        String effect,
        @Nullable String businessHoursReason) {

    private static final int LONGEST = 2_000;

    /** @throws BrokenRule with a sentence, where something is missing or can't be read */
    static Draft from(Answers answers) {
        var services = answers.text("services", "Dites quels services s'arrêtent (services).");
        return new Draft(
                ids(services),
                ParisTime.read("from", answers.text("from", "Dites quand la fenêtre commence (from).")),
                ParisTime.read("to", answers.text("to", "Dites quand la fenêtre se termine (to).")),
                bounded("reason", answers.text("reason", "Dites pourquoi cette maintenance (reason).")),
                bounded("effect", answers.text("effect", "Dites ce que les clients remarqueront (effect).")),
                optional(answers.text("businessHoursReason")));
    }

    /** What stands in a list with commas or blanks between, each once. */
    static List<String> ids(String services) {
        return Arrays.stream(services.split("[\\s,;]+"))
                .map(id -> id.toLowerCase(Locale.ROOT))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /** @throws BrokenRule when it is longer than people read */
    static String bounded(String name, String text) {
        if (text.length() > LONGEST) {
            throw new BrokenRule("Le champ « " + name + " » compte au plus 2 000 caractères.");
        }
        return text;
    }

    /** Why it can't be done outside business hours, where somebody says so. */
    static @Nullable String optional(@Nullable String text) {
        return text == null ? null : bounded("businessHoursReason", text);
    }
}
