package fr.vigie.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client as the outside reads it, and may send it back. */
record ClientView(
        String code,
        @Nullable Long version,
        String name,
        Language language,
        List<String> domains,
        List<String> services,
        List<Contact> contacts) {

    static ClientView of(Client client) {
        return new ClientView(
                client.code(),
                client.version(),
                client.name(),
                client.language(),
                client.mailDomains(),
                client.services(),
                client.contacts());
    }
}
