package fr.vigie.maintenance.emergency;

import fr.vigie.client.Carrier;
import fr.vigie.client.Client;
import fr.vigie.client.ClientDirectory;
import fr.vigie.client.Contact;
import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Paging;
import fr.vigie.coverage.Staff;
import fr.vigie.incident.OpenChats;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.Told;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody whom an interruption concerns: clients by every way that reaches them, and those who decide. */
@Component
class Circle {

    private final ClientDirectory directory;
    private final KnownServices services;
    private final OpenChats chats;
    private final Staff staff;
    private final Paging paging;
    private final Coverage coverage;
    private final Outbox outbox;
    private final Clock clock;

    Circle(
            ClientDirectory directory,
            KnownServices services,
            OpenChats chats,
            Staff staff,
            Paging paging,
            Coverage coverage,
            Outbox outbox,
            Clock clock) {
        this.directory = directory;
        this.services = services;
        this.chats = chats;
        this.staff = staff;
        this.paging = paging;
        this.coverage = coverage;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Tells every affected client, whatever its contacts want to hear of otherwise, in the caller's transaction.
     *
     * @param occurrence the same again under it is told once
     * @param words      that clients read letter for letter
     * @return how many addresses are told
     */
    int tellClients(Interruption interruption, NoticeKind kind, String occurrence, @Nullable String words) {
        var ids = interruption.declaration().serviceIds();
        // somebody may be the contact of two clients, once in each language: they are told once
        var everybody = Stream.concat(
                        directory.everybodyUsing(ids).stream().flatMap(Circle::ways),
                        directory.using(ids).stream().flatMap(client -> chats.of(client).stream()))
                .collect(Collectors.toMap(
                        to -> to.carrier() + " " + to.address().toLowerCase(Locale.ROOT),
                        to -> to,
                        (first, again) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .collect(Collectors.groupingBy(
                        Addressee::language, Collectors.toCollection(LinkedHashSet<Addressee>::new)));
        return everybody.entrySet().stream()
                .mapToInt(
                        some -> outbox.put(told(interruption, kind, occurrence, words, some.getKey()), some.getValue())
                                .size())
                .sum();
    }

    /** The affected clients who have nobody to be told, by name; null for none. */
    @Nullable
    String unreached(Interruption interruption) {
        var names = directory.using(interruption.declaration().serviceIds()).stream()
                .filter(client -> client.contacts().isEmpty())
                .map(Client::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    /**
     * Tells the managers, and whoever asked for it, what waits for them or was decided.
     *
     * @param words neutral ones: what was found is read on the sheet
     */
    void tellManagers(Interruption interruption, String words) {
        var to = new LinkedHashSet<>(paging.of(Set.of(Staff.MANAGERS), clock.instant(), null, true));
        staff.members().stream()
                .filter(member ->
                        member.account().equals(interruption.declaration().declaredBy()))
                .flatMap(member -> Stream.ofNullable(member.email()))
                .filter(email -> !email.isBlank())
                .map(email -> new Addressee(Carrier.MAIL, email, Language.FR))
                .forEach(to::add);
        var state = interruption.course().state().name();
        outbox.put(told(interruption, NoticeKind.INTERRUPTION_DECISION, state, words, Language.FR), to);
    }

    /** What stops, as people call it. */
    String names(List<String> ids, Language language) {
        return ids.stream().map(id -> services.name(id, language)).collect(Collectors.joining(", "));
    }

    private Told told(
            Interruption interruption, NoticeKind kind, String occurrence, @Nullable String words, Language language) {
        var now = clock.instant();
        var names = names(interruption.declaration().serviceIds(), language);
        return new Told(
                interruption.reference(),
                kind,
                occurrence,
                true,
                new Particulars(
                        interruption.reference(),
                        names,
                        null,
                        names,
                        null,
                        kind == NoticeKind.INTERRUPTION
                                ? interruption.declaration().endExpectedAt(now)
                                : null,
                        false,
                        "Responsables",
                        0,
                        words,
                        coverage.slotAt(now, null),
                        now));
    }

    private static Stream<Addressee> ways(Contact contact) {
        return Stream.concat(
                Stream.ofNullable(contact.email())
                        .map(address -> new Addressee(Carrier.MAIL, address, contact.language())),
                Stream.ofNullable(contact.mobile())
                        .map(address -> new Addressee(Carrier.SMS, address, contact.language())));
    }
}
