package fr.vigie.notice;

import fr.vigie.client.Carrier;
import fr.vigie.client.Contact;
import fr.vigie.client.Language;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to tell, by one way.
 *
 * @param address as its carrier needs it: a mail address, a phone number, the name of a pager
 */
public record Addressee(Carrier carrier, String address, Language language) {

    /** A contact by the first of their ways that is open; empty where none is. */
    public static Optional<Addressee> of(Contact contact) {
        return Stream.concat(contact.carriers().stream(), Stream.of(Carrier.MAIL, Carrier.SMS))
                .flatMap(carrier -> Optional.ofNullable(address(contact, carrier)).stream()
                        .map(address -> new Addressee(carrier, address, contact.language())))
                .findFirst();
    }

    private static @Nullable String address(Contact contact, Carrier carrier) {
        return switch (carrier) {
            case MAIL -> contact.email();
            case SMS -> contact.mobile();
            case CHAT, PAGER, WEBHOOK -> null;
        };
    }
}
