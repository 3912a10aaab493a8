package fr.vigie.problem;

import fr.vigie.incident.Answers;
import fr.vigie.incident.Discretion;
import fr.vigie.refusal.BrokenRule;
import org.jspecify.annotations.Nullable;

/** Texts that somebody filled in, no longer than a person reads. */
class Texts {

    static final int LINE = 200;
    static final int PAGE = 4_000;

    private Texts() {}

    /**
     * Nothing where a form shows what few may read as it is shown to all, and it was left so.
     *
     * @throws BrokenRule where it is longer than {@code most} characters
     */
    static @Nullable String text(Answers answers, String name, int most) {
        var filledIn = answers.text(name);
        var text = Discretion.NEUTRAL.equals(filledIn) ? null : filledIn;
        if (text != null && text.length() > most) {
            throw new BrokenRule("Le champ « " + name + " » compte au plus " + most + " caractères.");
        }
        return text;
    }

    /** @throws BrokenRule with {@code otherwise} where nothing stands there, or where it is too long */
    static String needed(Answers answers, String name, int most, String otherwise) {
        var text = text(answers, name, most);
        if (text == null) {
            throw new BrokenRule(otherwise);
        }
        return text;
    }

    /** In one line, cut where it is longer than a title. */
    static String line(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LINE ? line : line.substring(0, LINE - 1) + "…";
    }
}
