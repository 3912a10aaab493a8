package fr.vigie.incident;

import fr.vigie.client.Client;
import fr.vigie.client.ClientDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out which of our clients a report is from. */
@Component
class Sender {

    private final ClientDirectory directory;

    Sender(ClientDirectory directory) {
        this.directory = directory;
    }

    /**
     * A client as a ticket names it.
     *
     * @param name  its code where it is known, else the words that were given, else null
     * @param known whether the directory has it
     */
    record Named(@Nullable String name, boolean known) {}

    /** Who reports names itself, or is known by its address; words that nobody knows are kept as they are. */
    Named of(Report report) {
        var contact = report.contact();
        return report.client() == null
                ? named(
                        directory
                                .matching(null, contact.email(), contact.phone())
                                .orElse(null),
                        null)
                : named(report.client());
    }

    /** A client whom an agent names. */
    Named named(String codeOrName) {
        return named(directory.byCode(codeOrName).orElse(null), codeOrName);
    }

    private static Named named(@Nullable Client client, @Nullable String otherwise) {
        return client == null ? new Named(otherwise, false) : new Named(client.code(), true);
    }
}
