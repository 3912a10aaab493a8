package fr.vigie.maintenance;

import fr.vigie.incident.Answers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another window for a maintenance, before any rule has looked at it.
 *
 * @param inBusiness why it can't be done outside business hours
 */
record Move(Instant from, Instant to, @Nullable String inBusiness) {

    /** What is asked once, and means nothing for the next time. */
    static final List<String> ASKED = List.of("newFrom", "newTo", "why");

    /** @throws fr.vigie.refusal.BrokenRule with a sentence, where something is missing or can't be read */
    static Move from(Answers answers) {
        return new Move(
                ParisTime.read("newFrom", answers.text("newFrom", "Dites le nouveau début (newFrom).")),
                ParisTime.read("newTo", answers.text("newTo", "Dites la nouvelle fin (newTo).")),
                Draft.optional(answers.text("businessHoursReason")));
    }
}
