package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Answers;
import fr.vigie.refusal.BrokenRule;
import org.jspecify.annotations.Nullable;

/**
 * The word of somebody who was asked.
 *
 * @param why not, where it is a no
 */
record Decision(boolean confirmed, @Nullable String why) {

    /** @throws BrokenRule when it is neither yes nor no, or a no without a reason */
    static Decision from(Answers answers) {
        var question = "Confirmez (answer : CONFIRM) ou refusez (REFUSE) l'interruption.";
        return switch (answers.text("answer", question)) {
            case "CONFIRM" -> new Decision(true, null);
            case "REFUSE" ->
                new Decision(false, answers.text("why", "Dites pourquoi l'interruption est refusée (why)."));
            default -> throw new BrokenRule(question);
        };
    }

    /** As the journal says it. */
    String sentence(boolean alone) {
        if (!confirmed) {
            return "Refusée : " + why;
        }
        return alone ? "Décidée seul, sans seconde personne" : "Confirmée";
    }
}
