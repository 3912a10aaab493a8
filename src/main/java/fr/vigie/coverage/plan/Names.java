package fr.vigie.coverage.plan;

import fr.vigie.refusal.BrokenRule;

/** The names that managers choose: they stand in addresses. */
final class Names {

    private Names() {}

    /** @throws BrokenRule when it can't stand in an address as it is */
    static String of(String name) {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")) {
            throw new BrokenRule(
                    "Un nom commence par une lettre ou un chiffre et compte au plus 64 lettres, chiffres, . _ ou -.");
        }
        return name;
    }
}
