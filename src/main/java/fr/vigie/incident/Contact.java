package fr.vigie.incident;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom to answer.
 *
 * @param name  as given
 * @param email an address to which a mail can be sent
 * @param phone a number as it is dialled or written
 * @param chat  the conversation in which they wait for the answer, as its door names it
 */
public record Contact(
        @PlainText(max = 200, message = "Le nom du contact (contact.name) compte au plus 200 caractères.") @Nullable
        String name,

        @Email(
                regexp = "[^\\s<>\",;]+@[^\\s<>\",;]+\\.[^\\s<>\",;]+",
                message = "L'adresse e-mail du contact (contact.email) n'est pas une adresse.")
        @PlainText(max = 254, message = "L'adresse e-mail du contact (contact.email) est trop longue.")
        @Nullable
        String email,

        @Pattern(
                regexp = "(?=(\\D*\\d){3})\\+?[0-9 ().\\-/]{3,32}",
                message = "Le téléphone du contact (contact.phone) n'est pas un numéro de téléphone.")
        @Nullable
        String phone,

        @Nullable String chat) {

    /** Nobody to answer, as for an alarm. */
    public static final Contact NOBODY = new Contact(null, null, null);

    /** Somebody who waits in no conversation. */
    public Contact(@Nullable String name, @Nullable String email, @Nullable String phone) {
        this(name, email, phone, null);
    }
}
