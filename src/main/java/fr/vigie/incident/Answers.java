package fr.vigie.incident;

import fr.vigie.commitment.Priority;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Read;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a REST call filled in, by name. Forms check nothing that a REST call could not skip: what is read here
 * is checked here.
 *
 * @param values as the engine holds them: strings mostly, numbers and booleans from some clients
 */
public record Answers(Map<String, Object> values) {

    private static final int LONGEST = 20_000;

    /** One answer that came by itself. */
    static Answers of(String name, @Nullable Object value) {
        return new Answers(value == null ? Map.of() : Map.of(name, value));
    }

    /**
     * The text under {@code name}, trimmed; null when absent or blank.
     *
     * @throws BrokenRule when it can't be stored
     */
    public @Nullable String text(String name) {
        var value = values.get(name);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        var text = value.toString().strip();
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new BrokenRule("Le champ « " + name + " » compte au plus 20 000 caractères, sans caractère nul.");
        }
        return text;
    }

    /** @throws BrokenRule with {@code otherwise} when there is none */
    public String text(String name, String otherwise) {
        var text = text(name);
        if (text == null) {
            throw new BrokenRule(otherwise);
        }
        return text;
    }

    /** @throws BrokenRule when it is no instant with an offset */
    @Nullable
    Instant instant(String name) {
        if (values.get(name) instanceof Date date) {
            return date.toInstant();
        }
        var text = text(name);
        return text == null ? null : Read.instant(name, text);
    }

    /** @throws BrokenRule when it is missing, or no priority from 1 to 5, as a number or its digit */
    Priority priority(String name) {
        var text = text(name, "La priorité (" + name + ") manque : un nombre de 1 à 5.");
        if (!text.matches("[1-5]")) {
            throw new BrokenRule("La priorité (" + name + ") est un nombre de 1 à 5.");
        }
        return Priority.of(Integer.parseInt(text));
    }

    /** @throws BrokenRule when it is missing, or neither yes nor no */
    public boolean yes(String name, String question) {
        return switch (text(name, question)) {
            case "true", "oui" -> true;
            case "false", "non" -> false;
            default -> throw new BrokenRule(question);
        };
    }
}
