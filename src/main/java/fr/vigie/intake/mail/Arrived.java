package fr.vigie.intake.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it came to us.
 *
 * @param uid     its number in the folder, which tells mails apart of which nothing else is known
 * @param content as it was sent; its headers, or nothing, where it is not whole
 * @param size    of all of it, in bytes
 * @param at      when our server had it; null where it does not say
 * @param missing why that is not all of it, as a French sentence; null where it is
 */
record Arrived(
        long uid,
        byte[] content,
        long size,
        @Nullable Instant at,
        @Nullable String missing) {

    /** Its beginning, of more than we take. */
    static Arrived tooLarge(long uid, byte[] headers, long size, @Nullable Instant at) {
        var why = "Message de " + size / 1_000_000
                + " Mo, trop grand pour être repris : il reste entier dans la boîte aux lettres.";
        return new Arrived(uid, headers, size, at, why);
    }

    /** What is known of one that our server does not give us, if anything. */
    static Arrived ungiven(long uid, byte[] known, long size, @Nullable Instant at) {
        var what = known.length == 0 ? "ce message : il reste" : "le texte de ce message : il reste entier";
        return new Arrived(
                uid, known, size, at, "Le serveur de messagerie n'a pas donné " + what + " dans la boîte aux lettres.");
    }

    boolean whole() {
        return missing == null;
    }
}
