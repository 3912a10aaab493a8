package fr.vigie.incident;

import fr.vigie.commitment.Priority;
import fr.vigie.refusal.BrokenRule;
import org.jspecify.annotations.Nullable;

/**
 * What the agent found and decided about a report.
 *
 * @param client  corrected, or null where the report was right
 * @param subject corrected, or null where the report was right
 * @param service corrected, or null where the report was right
 * @param text    what was found
 */
record Diagnosis(
        Priority priority,
        @Nullable String client,
        @Nullable String subject,
        @Nullable String service,
        @Nullable String text) {

    static Diagnosis from(Answers answers) {
        refuseUnknownDecision(answers);
        return new Diagnosis(
                answers.priority("priority"),
                line(answers, "client", 200, "Le client (client) compte au plus 200 caractères."),
                line(answers, "subject", 200, "Le sujet (subject) compte au plus 200 caractères."),
                line(answers, "service", 100, "Le service (service) compte au plus 100 caractères."),
                text(answers));
    }

    private static @Nullable String line(Answers answers, String name, int max, String otherwise) {
        var line = answers.text(name);
        if (line != null && line.length() > max) {
            throw new BrokenRule(otherwise);
        }
        return line;
    }

    /** Why a report is set aside: attached to another incident, or dismissed. */
    static @Nullable String text(Answers answers) {
        return answers.text("diagnosis");
    }

    /** @throws BrokenRule when nobody says why the report is dismissed */
    static String reason(Answers answers) {
        return answers.text("diagnosis", "Dites pourquoi le signalement est classé sans suite (diagnosis).");
    }

    private static void refuseUnknownDecision(Answers answers) {
        // the drawn split sends every decision that it does not know the way of OPEN
        var decision = answers.text("decision");
        if (decision != null && !decision.equals("OPEN")) {
            throw new BrokenRule("La décision (decision) est OPEN, ATTACH ou DISMISS.");
        }
    }
}
