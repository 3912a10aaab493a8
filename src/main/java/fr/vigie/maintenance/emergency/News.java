package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Answers;
import fr.vigie.refusal.BrokenRule;
import org.jspecify.annotations.Nullable;

/**
 * What those who work on it say of a running interruption.
 *
 * @param over whether the service is back
 * @param text for the clients, letter for letter
 */
record News(boolean over, @Nullable String text) {

    private static final int LONGEST = 4000;

    /** @throws BrokenRule when nobody says which of both, or there is nothing to tell */
    static News from(Answers answers) {
        var question = "Rendez le service (step : RETURN) ou envoyez un point aux clients (NEWS).";
        var news = switch (answers.text("step", question)) {
            case "RETURN" -> new News(true, answers.text("text"));
            case "NEWS" -> new News(false, answers.text("text", "Écrivez ce que les clients doivent savoir (text)."));
            default -> throw new BrokenRule(question);
        };
        if (news.text != null && news.text.length() > LONGEST) {
            throw new BrokenRule("Le champ « text » compte au plus 4 000 caractères.");
        }
        return news;
    }
}
