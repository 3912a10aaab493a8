package fr.vigie.incident;

import fr.vigie.refusal.BrokenRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person may choose on an intervention task. */
sealed interface Choice permits Intervention, PriorityChange {

    /** @throws BrokenRule when no action is chosen, an unknown one, or one without what it needs */
    static Choice from(Answers answers) {
        var action = answers.text(
                "action", "Choisissez une action (action) : ESCALATION, MAINTENANCE, CLIENT_CONTACT ou PRIORITY.");
        var comment = answers.text("comment");
        return switch (action) {
            case "ESCALATION" ->
                new Intervention(CorrectiveAction.ESCALATION, comment, answers.text("escalateTo"), null);
            case "MAINTENANCE" ->
                new Intervention(CorrectiveAction.MAINTENANCE, comment, null, answers.text("maintenance"));
            case "CLIENT_CONTACT" ->
                new Intervention(
                        CorrectiveAction.CLIENT_CONTACT,
                        needed(comment, "Écrivez au client : le commentaire (comment) est le message qu'il reçoit."),
                        null,
                        null);
            case "PRIORITY" ->
                new PriorityChange(
                        answers.priority("newPriority"),
                        needed(comment, "Dites pourquoi la priorité change (comment)."));
            default ->
                throw new BrokenRule("L'action (action) est ESCALATION, MAINTENANCE, CLIENT_CONTACT ou PRIORITY.");
        };
    }

    private static String needed(@Nullable String comment, String otherwise) {
        if (comment == null) {
            throw new BrokenRule(otherwise);
        }
        return Objects.requireNonNull(comment);
    }
}
