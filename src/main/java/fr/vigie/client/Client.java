package fr.vigie.client;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A company that we serve.
 *
 * @param version  null until it is stored
 * @param language in which we write to those of the client that we do not know
 * @param domains  the ends of the mail addresses of its people, which no other client has
 * @param uses     which of our services it uses
 */
@Table("client")
public record Client(
        @Id String code,
        @Version @Nullable Long version,
        String name,
        Language language,
        @MappedCollection(idColumn = "client") Set<Domain> domains,
        @MappedCollection(idColumn = "client") Set<Use> uses,

        @MappedCollection(idColumn = "client", keyColumn = "position")
        List<Contact> contacts) {

    /** The end of a mail address, after the @. */
    @Table("client_domain")
    public record Domain(String domain) {}

    /** One of our services in the hands of this client. */
    @Table("client_service")
    public record Use(String service) {}

    /** The domains by name, in their alphabetical order. */
    public List<String> mailDomains() {
        return domains.stream().map(Domain::domain).sorted().toList();
    }

    /** The services that it uses, in the alphabetical order of their ids. */
    public List<String> services() {
        return uses.stream().map(Use::service).sorted().toList();
    }

    Client with(@Nullable Long otherVersion, List<Contact> otherContacts) {
        return new Client(code, otherVersion, name, language, domains, uses, otherContacts);
    }
}
