package fr.vigie.problem;

import fr.vigie.incident.Answers;
import fr.vigie.refusal.BrokenRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the permanent fix is there.
 *
 * @param done false where it comes to nothing
 * @param at   since when; null for now
 * @param text what was done, or why not
 */
record PutIn(boolean done, @Nullable Instant at, @Nullable String text) {

    /** @throws BrokenRule with a sentence */
    static PutIn from(Answers answers) {
        var done = answers.yes("fixed", "Dites si la correction est en place (fixed), oui ou non.");
        var text = Texts.text(answers, "fixedText", Texts.PAGE);
        if (!done && text == null) {
            throw new BrokenRule("Dites pourquoi la correction est abandonnée (fixedText).");
        }
        return new PutIn(done, answers.instant("fixedAt"), text);
    }

    /** @throws BrokenRule where it would have been there before the problem, or would be there later */
    Instant since(Instant opened, Instant now) {
        var since = at == null ? now : at;
        if (since.isAfter(now)) {
            throw new BrokenRule("La mise en place de la correction (fixedAt) est dans le futur.");
        }
        if (since.isBefore(opened)) {
            throw new BrokenRule("La mise en place de la correction (fixedAt) précède l'ouverture du problème.");
        }
        return since;
    }

    String sentence() {
        return text == null ? "Correction en place" : "Correction en place : " + text;
    }
}
