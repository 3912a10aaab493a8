package fr.vigie.maintenance;

import fr.vigie.client.ClientDirectory;
import fr.vigie.incident.Agent;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.FrenchTime;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that every affected client is told in time: by a notice that its carrier accepted, or by somebody of ours. */
@Component
@Transactional
class NoticeCheckDesk {

    private static final Set<String> EVERYBODY = Set.of("tous", "tout", "all");

    private final Registry registry;
    private final Maintenances maintenances;
    private final ClientDirectory directory;
    private final AnnouncementDesk announcements;
    private final Affected affected;
    private final ToldClients informed;
    private final Pages pages;
    private final Clock clock;

    NoticeCheckDesk(
            Registry registry,
            Maintenances maintenances,
            ClientDirectory directory,
            AnnouncementDesk announcements,
            Affected affected,
            ToldClients informed,
            Pages pages,
            Clock clock) {
        this.registry = registry;
        this.maintenances = maintenances;
        this.directory = directory;
        this.announcements = announcements;
        this.affected = affected;
        this.informed = informed;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Who is not told yet.
     *
     * @return names of clients; nobody when all is well
     */
    List<String> check(String reference) {
        announcements.announceToNewcomers(reference);
        var maintenance = maintenances.get(reference);
        var known = !maintenance.promise().toldInTime();
        var rows = update(maintenance);
        var untold = untold(rows);
        var late = names(
                rows,
                row -> row.toldAt() != null
                        && !row.isToldBy(maintenance.promise().noticeBy()));
        if (!known && !untold.isEmpty()) {
            pages.managers(
                    reference,
                    reference + " : clients non prévenus",
                    "Le préavis se termine et aucune notice n'est acceptée chez : " + InWords.list(untold)
                            + ". Prévenez-les autrement, ou déplacez la maintenance.");
            note(reference, "Non prévenus à la fin du préavis : " + InWords.list(untold));
        }
        if (!known && !late.isEmpty()) {
            pages.managers(
                    reference,
                    reference + " : clients prévenus trop tard",
                    "Leur notice n'a été acceptée qu'après la fin du préavis : " + InWords.list(late)
                            + ". L'engagement n'est pas tenu, à moins que la maintenance soit déplacée avec un nouveau "
                            + "préavis.");
            note(reference, "Prévenus après la fin du préavis : " + InWords.list(late));
        }
        return untold;
    }

    private void note(String reference, String text) {
        registry.change(reference, one -> one.journal(clock.instant(), Step.NOTICE, Entry.PROCEDURE, text));
    }

    /**
     * Somebody of ours told them.
     *
     * @param client its code or name, or "tous" for all who are not told yet
     * @param at     when they were told
     * @throws BrokenRule with a sentence, where no such client is still to be told
     */
    void told(String reference, String client, Instant at, String how, Agent by) {
        var now = clock.instant();
        if (at.isAfter(now)) {
            throw new BrokenRule("L'heure à laquelle le client a été prévenu (toldAt) est dans le futur.");
        }
        var maintenance = maintenances.get(reference);
        var announced = maintenance.promise().announcedAt();
        if (announced != null && at.isBefore(announced.truncatedTo(ChronoUnit.MINUTES))) {
            throw new BrokenRule("L'heure à laquelle le client a été prévenu (toldAt) vient avant l'annonce, du "
                    + FrenchTime.dated(announced) + ".");
        }
        if (untold(update(maintenance)).isEmpty()) {
            // their notices were accepted meanwhile: there is nobody left to tell
            return;
        }
        var round = maintenance.promise().round();
        var meant = affected.of(reference, round).stream()
                .filter(row -> row.toldAt() == null)
                .filter(row -> EVERYBODY.contains(client.toLowerCase(Locale.ROOT))
                        || row.client().equalsIgnoreCase(client)
                        || row.name().equalsIgnoreCase(client))
                .toList();
        if (meant.isEmpty()) {
            throw new BrokenRule("Aucun client qui reste à prévenir ne porte ce nom (client). Restent : "
                    + InWords.list(untold(affected.of(reference, round))) + ".");
        }
        meant.forEach(row -> affected.told(reference, round, row.client(), at, how));
        registry.change(
                reference,
                one -> one.journal(
                        now,
                        Step.TOLD_OTHERWISE,
                        by.id(),
                        "Prévenus le " + FrenchTime.dated(at) + " : "
                                + InWords.list(
                                        meant.stream().map(Affected.Row::name).toList()) + ", " + how));
    }

    private List<Affected.Row> update(Maintenance maintenance) {
        var reference = maintenance.reference();
        var promise = maintenance.promise();
        affected.forgetAllBut(
                reference, promise.round(), directory.using(maintenance.plan().services()));
        var rows = informed.note(maintenance);
        var inTime = rows.stream().allMatch(row -> row.isToldBy(promise.noticeBy()));
        registry.change(reference, one -> one.promise(before -> before.told(inTime)));
        return rows;
    }

    private static List<String> untold(List<Affected.Row> rows) {
        return names(rows, row -> row.toldAt() == null);
    }

    private static List<String> names(List<Affected.Row> rows, Predicate<Affected.Row> which) {
        return rows.stream().filter(which).map(Affected.Row::name).toList();
    }
}
