package fr.vigie.client;

import java.util.Locale;

/** The languages in which we write. */
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** How dates are said in it. */
    public Locale locale() {
        return locale;
    }

    /** As files and pages name it: {@code fr}, {@code en}. */
    public String code() {
        return locale.getLanguage();
    }
}
