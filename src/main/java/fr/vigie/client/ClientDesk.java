package fr.vigie.client;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be asked about the directory; each request is one transaction. */
@Component
@Transactional
class ClientDesk {

    private final Clients clients;

    ClientDesk(Clients clients) {
        this.clients = clients;
    }

    /** A client that was stored, and whether it is a new one. */
    record Stored(Client client, boolean created) {}

    /** Creates or replaces it whole; with a version, only if nobody changed it since. */
    Stored put(Client wanted) {
        var known = clients.findById(wanted.code()).orElse(null);
        if (wanted.version() != null && (known == null || !wanted.version().equals(known.version()))) {
            throw overtaken(wanted.code());
        }
        return new Stored(save(wanted, known, wanted.contacts()), known == null);
    }

    /** Creates it or takes what it says; contacts of whom it does not speak stay. */
    void merge(Client wanted) {
        var known = clients.findById(wanted.code()).orElse(null);
        var contacts = Merging.of(known == null ? List.of() : known.contacts(), wanted.contacts());
        if (contacts.size() > ClientDraft.MOST_CONTACTS) {
            throw ClientDraft.tooMany();
        }
        // a file is often sent back whole after a change of one line
        if (known == null || !known.equals(wanted.with(known.version(), contacts))) {
            save(wanted, known, contacts);
        }
    }

    void delete(String code) {
        clients.delete(clients.get(code));
    }

    private Client save(Client wanted, @Nullable Client known, List<Contact> contacts) {
        var others = known == null ? clients.written(wanted.code()) : List.<String>of();
        if (!others.isEmpty()) {
            throw new BrokenRule("Le client " + Plain.shown(others.get(0)) + " existe déjà : un code est le même en"
                    + " majuscules et en minuscules.");
        }
        var domains = wanted.mailDomains();
        var taken = domains.isEmpty() ? List.<String>of() : clients.domainsOfOthers(domains, wanted.code());
        if (!taken.isEmpty()) {
            throw new BrokenRule(
                    "Le champ « domains » contient « " + taken.get(0) + " », qui est déjà à un autre client.");
        }
        try {
            return clients.save(wanted.with(known == null ? null : known.version(), List.copyOf(contacts)));
        } catch (OptimisticLockingFailureException | DuplicateKeyException overtaken) {
            throw overtaken(wanted.code());
        } catch (DbActionExecutionException failed) {
            throw failed.getCause() instanceof DuplicateKeyException ? overtaken(wanted.code()) : failed;
        }
    }

    private static WrongState overtaken(String code) {
        return new WrongState("Quelqu'un d'autre vient de modifier le client " + Plain.shown(code)
                + " ; relisez-le avant de recommencer.");
    }
}
