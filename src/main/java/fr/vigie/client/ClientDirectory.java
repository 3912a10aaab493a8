package fr.vigie.client;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom we serve, and who of them is told; where two clients answer to the same words, none is guessed. */
@Component
@Transactional(readOnly = true)
public class ClientDirectory {

    private final Clients clients;
    private final ContactSearch contacts;

    ClientDirectory(Clients clients, ContactSearch contacts) {
        this.clients = clients;
        this.contacts = contacts;
    }

    /** The client of this code or, when it is no code, of this code or name in whatever case. */
    public Optional<Client> byCode(String codeOrName) {
        return inHand(codeOrName).map(this::called).flatMap(this::only);
    }

    /**
     * The client that is meant: by its code or name, else by a contact's e-mail, the domain of the e-mail, or a
     * contact's phone.
     */
    public Optional<Client> matching(@Nullable String codeOrName, @Nullable String email, @Nullable String phone) {
        var named = inHand(codeOrName).map(this::called).orElse(List.of());
        if (!named.isEmpty()) {
            return only(named);
        }
        var address = inHand(email);
        var written = address.map(clients::withEmail).orElse(List.of());
        if (!written.isEmpty()) {
            return only(written);
        }
        var domain = address.map(Mail::domainOf).map(clients::withDomain).orElse(List.of());
        if (!domain.isEmpty()) {
            return only(domain);
        }
        return only(inHand(phone).flatMap(Phone::e164).map(clients::withMobile).orElse(List.of()));
    }

    /** The first {@code size} clients whose code or name contains these words; nobody for no words. */
    public List<Client> containing(String words, int size) {
        return inHand(words).map(text -> clients.containing(text, size)).orElse(List.of());
    }

    /** The first {@code size} clients, by code. */
    public List<Client> first(int size) {
        return clients.page(size, 0);
    }

    /** Those of these codes that are of no client, in their order. */
    public List<String> gone(Collection<String> codes) {
        var here = clients.findAllById(codes).stream().map(Client::code).collect(Collectors.toSet());
        return codes.stream().filter(code -> !here.contains(code)).sorted().toList();
    }

    /** The known contact behind an address: by e-mail, else by phone. */
    public Optional<Contact> contact(@Nullable String email, @Nullable String phone) {
        var mobile = inHand(phone).flatMap(Phone::e164);
        return contacts.behind(inHand(email).orElse(null), mobile.orElse(null)).stream()
                .findFirst();
    }

    /** The contacts of a client who want to be told of this. */
    public List<Contact> wanting(String code, Topic topic) {
        return contacts.wanting(code, topic);
    }

    /**
     * Everybody who wants to be told of this at a client that uses one of these services, each person once. A mobile that
     * several share is no sign of one person: whoever tells them tells each address once.
     */
    public List<Contact> affectedBy(Collection<String> services, Topic topic) {
        if (services.isEmpty()) {
            return List.of();
        }
        var known = new HashSet<List<String>>();
        return contacts.ofUsers(services, topic).stream()
                .filter(contact -> known.add(contact.addresses()))
                .toList();
    }

    /** Every contact of every client that uses one of these services, whatever they want to be told. */
    public List<Contact> everybodyUsing(Collection<String> services) {
        return services.isEmpty() ? List.of() : contacts.ofEveryUser(services);
    }

    /** Every client that uses one of these services, by code, whether or not somebody there wants to be told. */
    public List<Client> using(Collection<String> services) {
        return services.isEmpty() ? List.of() : clients.using(services);
    }

    private List<String> called(String text) {
        return clients.existsById(text) ? List.of(text) : clients.called(text);
    }

    private Optional<Client> only(List<String> codes) {
        return codes.size() == 1 ? clients.findById(codes.get(0)) : Optional.empty();
    }

    /** PostgreSQL knows no text with this character, so nobody is called so. */
    private static Optional<String> inHand(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(words -> !words.isEmpty() && words.indexOf('\0') < 0);
    }
}
