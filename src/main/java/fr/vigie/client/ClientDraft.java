package fr.vigie.client;

import static java.util.stream.Collectors.toCollection;

import fr.vigie.client.Client.Domain;
import fr.vigie.client.Client.Use;
import fr.vigie.refusal.BrokenRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A client as somebody wrote it, in a request, a file or the settings.
 *
 * @param version the one that was read before, when a change since then must not be overwritten
 */
record ClientDraft(
        @Nullable String code,
        @Nullable Long version,
        @Nullable String name,
        @Nullable String language,
        @Nullable List<@Nullable String> domains,
        @Nullable List<@Nullable String> services,
        @Nullable List<@Nullable ContactDraft> contacts) {

    static final int MOST_CONTACTS = 200;
    private static final int MOST_DOMAINS = 50;
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_NAME = 200;

    // a code stands in the address of a page: what an address can't carry is kept out
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][^/\\\\;%?#]*");
    private static final Set<String> RESERVED = Set.of("export", "import");

    /** @throws BrokenRule with a sentence that names the field */
    Client client(KnownServices known) {
        var tongue = Words.one("language", language, Language.class, Language.FR);
        return new Client(
                readCode(),
                version,
                Plain.needed("name", name, LONGEST_NAME),
                tongue,
                ends(),
                uses(known),
                people(tongue));
    }

    ClientDraft called(String otherCode) {
        return new ClientDraft(otherCode, version, name, language, domains, services, contacts);
    }

    private String readCode() {
        var text = Plain.needed("code", code, LONGEST_CODE);
        if (!CODE.matcher(text).matches() || RESERVED.contains(text)) {
            throw new BrokenRule("Le champ « code » commence par une lettre ou un chiffre, sans / \\ ; % ? ni #,"
                    + " et n'est ni « export » ni « import ».");
        }
        return text;
    }

    private Set<Domain> ends() {
        var written = listed(domains);
        if (written.size() > MOST_DOMAINS) {
            throw new BrokenRule("Le champ « domains » compte au plus " + MOST_DOMAINS + " domaines.");
        }
        return written.stream()
                .map(domain -> new Domain(Mail.domain("domains", domain)))
                .collect(toCollection(LinkedHashSet::new));
    }

    private Set<Use> uses(KnownServices known) {
        return listed(services).stream().map(service -> use(service, known)).collect(toCollection(LinkedHashSet::new));
    }

    private static Use use(@Nullable String service, KnownServices known) {
        var id = service == null ? "" : service.strip();
        if (!known.isKnown(id)) {
            throw new BrokenRule("Le champ « services » ne connaît pas « " + Plain.shown(id) + " » ; les services sont "
                    + String.join(", ", known.ids()) + ".");
        }
        return new Use(id);
    }

    private List<Contact> people(Language tongue) {
        var written = listed(contacts);
        if (written.size() > MOST_CONTACTS) {
            throw tooMany();
        }
        if (written.stream().anyMatch(Objects::isNull)) {
            throw new BrokenRule("Le champ « contacts » contient un contact vide.");
        }
        return written.stream()
                .map(contact -> Objects.requireNonNull(contact).contact(tongue))
                .toList();
    }

    static BrokenRule tooMany() {
        return new BrokenRule("Le champ « contacts » compte au plus " + MOST_CONTACTS + " contacts.");
    }

    private static <T extends @Nullable Object> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
