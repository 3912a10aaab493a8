package fr.vigie.problem;

import fr.vigie.incident.Answers;
import fr.vigie.refusal.BrokenRule;
import org.jspecify.annotations.Nullable;

/**
 * Other words for a known error, or its end.
 *
 * @param reference  of the problem
 * @param symptom    null where it stays
 * @param workaround null where it stays
 * @param why        it is withdrawn
 */
record KnownErrorChange(
        String reference,
        boolean withdrawn,
        @Nullable String symptom,
        @Nullable String workaround,
        String why) {

    /** @throws BrokenRule with a sentence */
    static KnownErrorChange from(Answers answers) {
        return from(
                ProblemReferences.one(answers.text("reference", "La référence du problème (reference) manque.")),
                answers);
    }

    /** The same, of a problem that is named already. */
    static KnownErrorChange from(String reference, Answers answers) {
        var withdrawn = answers.text("withdraw") != null
                && answers.yes("withdraw", "Dites si l'erreur connue est retirée (withdraw), oui ou non.");
        var symptom = Texts.text(answers, "symptom", Texts.PAGE);
        var workaround = Texts.text(answers, "workaround", Texts.PAGE);
        if (!withdrawn && symptom == null && workaround == null) {
            throw new BrokenRule("Dites le symptôme (symptom) ou le contournement (workaround) qui change.");
        }
        var why = withdrawn
                ? Texts.needed(answers, "reason", Texts.PAGE, "Dites pourquoi l'erreur connue est retirée (reason).")
                : "";
        return new KnownErrorChange(reference, withdrawn, symptom, workaround, why);
    }
}
