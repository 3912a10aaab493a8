package fr.vigie.client;

import fr.vigie.refusal.BrokenRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact as somebody wrote it, in a request, a file or the settings; what is missing gets its default.
 *
 * @param mobile   as it is dialled; without a country, in France
 * @param language the client's by default
 * @param carriers MAIL by default, SMS for who has no e-mail
 * @param topics   MAINTENANCES by default; an empty list is none
 */
record ContactDraft(
        @Nullable String name,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable String language,
        @Nullable List<@Nullable String> carriers,
        @Nullable List<@Nullable String> topics) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 40;
    private static final Set<Carrier> POSSIBLE = EnumSet.of(Carrier.MAIL, Carrier.SMS);

    /** @throws BrokenRule with a sentence that names the field */
    Contact contact(Language ofClient) {
        var called = Plain.needed("contacts.name", name, LONGEST_NAME);
        var address = Mail.address("contacts.email", email);
        var number = number();
        if (address == null && number == null) {
            throw new BrokenRule("Le contact « " + Plain.shown(called)
                    + " » n'a ni adresse e-mail (contacts.email) ni mobile (contacts.mobile).");
        }
        var ways = carriers(address == null ? Carrier.SMS : Carrier.MAIL);
        if (ways.contains(Carrier.MAIL) && address == null || ways.contains(Carrier.SMS) && number == null) {
            throw new BrokenRule("Le contact « " + Plain.shown(called)
                    + " » ne peut pas être joint par tous ses porteurs (contacts.carriers) :"
                    + " MAIL demande une adresse e-mail, SMS un mobile.");
        }
        return new Contact(
                called,
                address,
                number,
                Words.one("contacts.language", language, Language.class, ofClient),
                ways,
                topicsWanted());
    }

    private @Nullable String number() {
        var written = Plain.text("contacts.mobile", mobile, LONGEST_PHONE);
        return written == null
                ? null
                : Phone.e164(written)
                        .orElseThrow(() -> new BrokenRule("Le champ « contacts.mobile » n'est pas un numéro de"
                                + " téléphone : « " + Plain.shown(written) + " »."));
    }

    private List<Carrier> carriers(Carrier otherwise) {
        var chosen = Words.some("contacts.carriers", carriers, Carrier.class, POSSIBLE);
        return chosen == null || chosen.isEmpty() ? List.of(otherwise) : chosen;
    }

    private Set<Topic> topicsWanted() {
        var chosen = Words.some("contacts.topics", topics, Topic.class, EnumSet.allOf(Topic.class));
        return chosen == null ? Set.of(Topic.MAINTENANCES) : Set.copyOf(chosen);
    }
}
