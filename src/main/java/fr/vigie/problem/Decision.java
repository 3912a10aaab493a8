package fr.vigie.problem;

import fr.vigie.incident.Answers;
import fr.vigie.refusal.BrokenRule;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the cause is to be removed for good.
 *
 * @param kind null where it has to be analysed again
 * @param text what is to be done, or why not
 */
record Decision(@Nullable FixKind kind, String text) {

    private static final String ANALYSE = "ANALYSE";

    /** @throws BrokenRule with a sentence */
    static Decision from(Answers answers) {
        var said = answers.text("fix", "Dites quelle correction (fix) : CHANGE, MAINTENANCE, DONE ou ANALYSE.");
        return new Decision(
                said.equals(ANALYSE) ? null : kind(said),
                Texts.needed(answers, "fixText", Texts.PAGE, "Dites ce qu'il faut faire, ou pourquoi (fixText)."));
    }

    private static FixKind kind(String said) {
        return Arrays.stream(FixKind.values())
                .filter(kind -> kind.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new BrokenRule("La correction (fix) est CHANGE, MAINTENANCE, DONE ou ANALYSE."));
    }
}
