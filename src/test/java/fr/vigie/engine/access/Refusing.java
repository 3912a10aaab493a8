package fr.vigie.engine.access;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.TooLarge;
import fr.vigie.refusal.UnknownReference;
import fr.vigie.refusal.WrongState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Throws what the variable {@code refuse} names; drawn by nobody but {@link RefusingProcess}. */
@Component
class Refusing implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        var refusal = refusal(String.valueOf(execution.getVariable("refuse")));
        if (refusal != null) {
            throw refusal;
        }
    }

    private static @Nullable RuntimeException refusal(String kind) {
        return switch (kind) {
            case "rule" -> new BrokenRule("La priorité va de 1 à 5.");
            case "state" -> new WrongState("Le ticket est déjà ouvert.");
            case "reference" -> new UnknownReference("Le client X n'existe pas.");
            case "size" -> new TooLarge("Trop long.");
            case "wrapped" -> new IllegalStateException("inside", refusal("rule"));
            case "fault" -> new IllegalStateException("inside");
            default -> null;
        };
    }
}
