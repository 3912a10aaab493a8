package fr.vigie.engine.guard;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text is one that somebody will read, and shows nobody what only its author is to see. */
class WholeText {

    private static final Pattern TAG = Pattern.compile("\\{\\{[^{}\\n]*}}");
    private static final Pattern TORN = Pattern.compile("(\\{\\{|}})[^\\n]{0,20}");

    /** Whether a notice has such a name, whoever reads notices says. */
    private static final Pattern MEANT = Pattern.compile("[A-Za-z_-]+\\.[a-z]{2}\\.txt");

    private WholeText() {}

    /** What is wrong with a text, as one sentence that names its file; empty where nothing is. */
    static Optional<String> broken(String file, byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        var ending = Shown.ending(file);
        if (!ending.equals("txt") && !ending.equals("md")) {
            return Optional.empty();
        }
        if (text.indexOf('\0') >= 0) {
            return Optional.of("« " + file + " » contient un caractère nul (U+0000), que personne ne peut lire.");
        }
        if (ending.equals("md")) {
            return Optional.empty();
        }
        if (!MEANT.matcher(file).matches()) {
            return Optional.of("Le texte « " + file
                    + " » ne serait lu par personne : aucune notice ne porte ce nom, par exemple receipt.fr.txt.");
        }
        var torn = TORN.matcher(TAG.matcher(text).replaceAll(""));
        return torn.find()
                ? Optional.of(
                        "Le texte « " + file + " » ne peut pas être utilisé : des accolades ne se ferment pas, près de"
                                + " « " + Shown.of(torn.group()) + " ».")
                : Optional.empty();
    }
}
