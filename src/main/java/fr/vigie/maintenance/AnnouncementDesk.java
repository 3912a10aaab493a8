package fr.vigie.maintenance;

import fr.vigie.client.Client;
import fr.vigie.client.ClientDirectory;
import fr.vigie.client.Contact;
import fr.vigie.client.Topic;
import fr.vigie.coverage.Coverage;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who use what stops, each person once, by their own way and in their language. */
@Component
@Transactional
class AnnouncementDesk {

    private final Registry registry;
    private final ClientDirectory directory;
    private final Affected affected;
    private final InWords words;
    private final Outbox outbox;
    private final Coverage coverage;
    private final Clock clock;

    AnnouncementDesk(
            Registry registry,
            ClientDirectory directory,
            Affected affected,
            InWords words,
            Outbox outbox,
            Coverage coverage,
            Clock clock) {
        this.registry = registry;
        this.directory = directory;
        this.affected = affected;
        this.words = words;
        this.outbox = outbox;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** Tells the window that stands: as news, or as another one than was told before. */
    Maintenance announce(String reference) {
        var now = clock.instant();
        return registry.change(reference, maintenance -> {
            var before = maintenance.promise();
            if (maintenance.status() != Status.ANNOUNCED) {
                return;
            }
            if (!before.isTold()) {
                affected.expect(
                        reference,
                        before.round(),
                        directory.using(maintenance.plan().services()));
            }
            maintenance.promise(
                    promise -> promise.announced(now, maintenance.plan().window()));
            tell(
                    maintenance,
                    before.announcedAt() == null ? NoticeKind.MAINTENANCE_ANNOUNCED : NoticeKind.MAINTENANCE_MOVED,
                    now);
        });
    }

    /** Tells who uses it only since it was announced; as long as they can be told in time, they count as the others do. */
    void announceToNewcomers(String reference) {
        var now = clock.instant();
        registry.change(reference, maintenance -> {
            var promise = maintenance.promise();
            if (maintenance.status() != Status.ANNOUNCED || !promise.isTold()) {
                return;
            }
            var known = affected.of(reference, promise.round()).stream()
                    .map(Affected.Row::client)
                    .collect(Collectors.toSet());
            var newcomers = directory.using(maintenance.plan().services()).stream()
                    .filter(client -> !known.contains(client.code()))
                    .toList();
            if (newcomers.isEmpty()) {
                return;
            }
            var inTime = promise.noticeBy() == null || now.isBefore(promise.noticeBy());
            if (inTime) {
                affected.expect(reference, promise.round(), newcomers);
            }
            var people = newcomers.stream()
                    .flatMap(client -> client.contacts().stream())
                    .filter(AnnouncementDesk::wants)
                    .toList();
            var told = put(maintenance, NoticeKind.MAINTENANCE_ANNOUNCED, people, now);
            if (inTime || told > 0) {
                maintenance.journal(
                        now,
                        Step.NOTICE,
                        Entry.PROCEDURE,
                        "Nouveaux clients prévenus : " + InWords.people(told) + silent(newcomers));
            }
        });
    }

    /** Tells what became of it; a reminder that comes too late, or the end of what was never announced, is told to nobody. */
    Maintenance tell(String reference, NoticeKind kind) {
        var now = clock.instant();
        return registry.change(reference, maintenance -> {
            if (isNews(maintenance, kind, now)) {
                tell(maintenance, kind, now);
            }
        });
    }

    private static boolean isNews(Maintenance maintenance, NoticeKind kind, Instant now) {
        var announced = maintenance.promise().announcedAt();
        var remind = maintenance.promise().remindAt();
        return announced != null
                && (kind != NoticeKind.MAINTENANCE_REMINDER
                        || maintenance.status() == Status.ANNOUNCED
                                && now.isBefore(maintenance.plan().window().from())
                                && (remind == null || announced.isBefore(remind)));
    }

    private void tell(Maintenance maintenance, NoticeKind kind, Instant now) {
        var services = maintenance.plan().services();
        var told = put(maintenance, kind, directory.affectedBy(services, Topic.MAINTENANCES), now);
        maintenance.journal(
                now,
                Step.NOTICE,
                Entry.PROCEDURE,
                kind.label() + " : " + InWords.people(told) + silent(directory.using(services)));
    }

    /** How many are told by it who were not before. */
    private int put(Maintenance maintenance, NoticeKind kind, List<Contact> contacts, Instant now) {
        var people = contacts.stream()
                .flatMap(contact -> Addressee.of(contact).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var particulars = Particulars.about(
                words.works(maintenance),
                maintenance.reference(),
                words.subject(maintenance, maintenance.told()),
                null,
                coverage.slotAt(now, null),
                now);
        return outbox.put(
                        new Told(maintenance.reference(), kind, occurrence(maintenance, kind), false, particulars),
                        people)
                .size();
    }

    /** Clients with nobody who wants to be told of maintenances. */
    private static String silent(List<Client> clients) {
        var names = clients.stream()
                .filter(client -> client.contacts().stream().noneMatch(AnnouncementDesk::wants))
                .map(client -> client.name())
                .toList();
        return names.isEmpty() ? "" : " ; aucun contact à prévenir chez " + InWords.list(names);
    }

    static boolean wants(Contact contact) {
        return contact.topics().contains(Topic.MAINTENANCES);
    }

    /** The same again under it is told once. */
    private static String occurrence(Maintenance maintenance, NoticeKind kind) {
        var promise = maintenance.promise();
        return switch (kind) {
            case MAINTENANCE_ANNOUNCED, MAINTENANCE_MOVED -> promise.period() + promise.moves();
            case MAINTENANCE_REMINDER, MAINTENANCE_EXTENDED ->
                maintenance.plan().window().toString();
            default -> "";
        };
    }
}
