package fr.vigie.door;

import java.util.List;
import java.util.Locale;

/**
 * What a password of an account of ours must be: long, and not what everybody tries first. Signs and digits are not asked
 * for: they make passwords hard to keep and hardly harder to guess (NIST SP 800-63B).
 */
public class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int FEWEST_SIGNS = 5;

    private static final List<String> FIRST_TRIED = List.of(
            "motdepasse",
            "password",
            "passw0rd",
            "azerty",
            "qwerty",
            "changeme",
            "changezmoi",
            "administrateur",
            "administrator",
            "bonjour",
            "bienvenue",
            "welcome",
            "letmein",
            "camunda",
            "vigie");

    /** Where digits follow each other as on a keyboard. */
    private static final String DIGITS = "012345678901234567890123456789";

    /** One of the rules, and the sentence for whoever chose a password. */
    public enum Rule {
        /** Length is what makes guessing hard. */
        LONG_ENOUGH("Le mot de passe compte au moins " + SHORTEST + " caractères."),
        /** The name of the account is known to all. */
        NOT_THE_NAME("Le mot de passe n'est pas l'identifiant du compte, ni celui-ci avec quelques signes de plus."),
        /** The lists of those who guess begin with these. */
        NOT_OBVIOUS("Le mot de passe n'est pas de ceux que tout le monde essaie (motdepasse2026, azertyuiop123…).");

        private final String sentence;

        Rule(String sentence) {
            this.sentence = sentence;
        }

        /** In French. */
        public String sentence() {
            return sentence;
        }

        /** @param account the id of the account; empty where it has none yet */
        public boolean isKept(String account, String password) {
            return switch (this) {
                case LONG_ENOUGH -> password.codePointCount(0, password.length()) >= SHORTEST;
                case NOT_THE_NAME -> account.isEmpty() || !isLittleMoreThan(account, password);
                case NOT_OBVIOUS -> !isObvious(plain(password));
            };
        }
    }

    /** What a refusal says: all of the rules. */
    public static String refusal() {
        return "Ce mot de passe est refusé. "
                + String.join(
                        " ", List.of(Rule.values()).stream().map(Rule::sentence).toList());
    }

    /** Whether all rules are kept. */
    public static boolean allow(String account, String password) {
        return List.of(Rule.values()).stream().allMatch(rule -> rule.isKept(account, password));
    }

    private static boolean isLittleMoreThan(String account, String password) {
        var name = plain(account);
        var rest = plain(password).replace(name, "");
        return plain(password).contains(name) && rest.length() < SHORTEST - 4 && !name.isEmpty();
    }

    private static boolean isObvious(String password) {
        var words = password;
        for (var tried : FIRST_TRIED) {
            words = words.replace(tried, "");
        }
        var known = words.length() < password.length() && words.length() < SHORTEST - 4;
        return known
                || password.chars().distinct().count() < FEWEST_SIGNS
                || DIGITS.contains(password)
                || new StringBuilder(DIGITS).reverse().indexOf(password) >= 0;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]", "");
    }

    private PasswordRules() {}
}
