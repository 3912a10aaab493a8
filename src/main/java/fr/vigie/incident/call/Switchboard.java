package fr.vigie.incident.call;

import fr.vigie.client.Client;
import fr.vigie.client.ClientDirectory;
import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.incident.KnownErrors;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out, while the phone is in somebody's hand, who calls and what about. */
@Component
@Transactional(readOnly = true)
class Switchboard {

    private static final int CHOICES = 8;

    private final ClientDirectory directory;
    private final KnownServices services;
    private final KnownIncidents incidents;
    private final KnownErrors errors;

    Switchboard(ClientDirectory directory, KnownServices services, KnownIncidents incidents, KnownErrors errors) {
        this.directory = directory;
        this.services = services;
        this.incidents = incidents;
        this.errors = errors;
    }

    /**
     * Who it is by what is known so far; what nobody knows is left out, and nothing is guessed.
     *
     * @param phone   the caller's number as it is shown or said
     * @param client  code or name
     * @param service id
     */
    Caller look(@Nullable String phone, @Nullable String email, @Nullable String client, @Nullable String service) {
        var found = directory.matching(client, email, phone);
        var offered = Optional.ofNullable(service).filter(services::isKnown);
        return new Caller(
                found.map(Switchboard::company).orElse(null),
                contact(phone, email).orElse(null),
                found.map(known -> incidents.of(known.code())).orElse(List.of()),
                offered.map(incidents::openOn).orElse(List.of()),
                offered.map(errors::of).orElse(List.of()));
    }

    /** What we offer, by its French names. */
    List<Caller.Choice> services() {
        return services.ids().stream()
                .map(id -> new Caller.Choice(id, services.name(id, Language.FR)))
                .toList();
    }

    /** The clients whose code or name contains these words. */
    List<Caller.Choice> clients(String words) {
        return directory.containing(words, CHOICES).stream()
                .map(client -> new Caller.Choice(client.code(), client.name()))
                .toList();
    }

    private Optional<Caller.Person> contact(@Nullable String phone, @Nullable String email) {
        return directory
                .contact(email, phone)
                .map(known -> new Caller.Person(known.name(), known.email(), known.mobile()));
    }

    private static Caller.Company company(Client client) {
        return new Caller.Company(
                client.code(), client.name(), client.language().name(), client.services());
    }
}
