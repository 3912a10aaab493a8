package fr.vigie.problem;

import fr.vigie.incident.Answers;
import fr.vigie.refusal.BrokenRule;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent found out about a cause, and what is to come next.
 *
 * @param symptom    null where nothing new is said
 * @param cause      null where nothing new is said
 * @param workaround null where nothing new is said
 * @param comment    why
 * @param linked     incidents that it explains too
 * @param unlinked   incidents that it does not explain after all
 */
record Analysis(
        Next next,
        @Nullable String symptom,
        @Nullable String cause,
        @Nullable String workaround,
        @Nullable String comment,
        List<String> linked,
        List<String> unlinked) {

    /** What comes behind an analysis. */
    enum Next {
        FIX,
        ANALYSE,
        DISMISS
    }

    /** @throws BrokenRule with a sentence */
    static Analysis from(Answers answers) {
        var analysis = new Analysis(
                next(answers.text("next")),
                Texts.text(answers, "symptom", Texts.PAGE),
                Texts.text(answers, "cause", Texts.PAGE),
                Texts.text(answers, "workaround", Texts.PAGE),
                Texts.text(answers, "comment", Texts.PAGE),
                ProblemReferences.in(answers.text("linked")),
                ProblemReferences.in(answers.text("unlinked")));
        if (analysis.next == Next.DISMISS && analysis.comment == null) {
            throw new BrokenRule("Dites pourquoi le problème est classé sans suite (comment).");
        }
        return analysis;
    }

    /** @throws BrokenRule where nobody knows the cause that is to be mended */
    void refuseFixOf(@Nullable String knownCause) {
        if (next == Next.FIX && cause == null && knownCause == null) {
            throw new BrokenRule("Dites quelle est la cause (cause) avant d'en décider la correction.");
        }
    }

    /** Whether agents are to see how to get around it. */
    boolean publishes() {
        return workaround != null && next != Next.DISMISS;
    }

    String sentence() {
        var said = cause != null ? "Cause : " + cause : "Analyse";
        return comment == null ? said : said + " — " + comment;
    }

    private static Next next(@Nullable String said) {
        return said == null
                ? Next.FIX
                : Arrays.stream(Next.values())
                        .filter(next -> next.name().equals(said))
                        .findFirst()
                        .orElseThrow(() -> new BrokenRule("La suite (next) est FIX, ANALYSE ou DISMISS."));
    }
}
