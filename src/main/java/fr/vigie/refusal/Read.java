package fr.vigie.refusal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Reads what callers write in the address of a request, or says in French which parameter can't be read. */
public final class Read {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Read() {}

    /**
     * Reads an instant such as {@code 2026-11-23T10:00+01:00} or {@code 2026-11-23T09:00:00Z}. A blank in front of the
     * offset counts as the plus sign that it was before the address was decoded.
     *
     * @param parameter the name by which the caller knows it
     * @throws Unreadable when it is no instant with an offset, or lies outside the years 1900 to 2199
     */
    public static Instant instant(String parameter, String text) {
        try {
            var read = OffsetDateTime.parse(text.replace(' ', '+'));
            if (read.getYear() >= FIRST_YEAR && read.getYear() <= LAST_YEAR) {
                return read.toInstant();
            }
        } catch (DateTimeParseException unreadable) {
            throw refused(parameter, text);
        }
        throw refused(parameter, text);
    }

    private static Unreadable refused(String parameter, String text) {
        return new Unreadable("Le paramètre « " + parameter + " » n'est pas un instant lisible : « " + abridged(text)
                + " ». Écrivez-le avec son décalage, entre 1900 et 2199, par exemple 2026-11-23T10:00:00+01:00.");
    }

    private static String abridged(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
