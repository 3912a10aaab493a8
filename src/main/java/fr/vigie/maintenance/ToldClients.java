package fr.vigie.maintenance;

import fr.vigie.client.Client;
import fr.vigie.client.ClientDirectory;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is told of a maintenance and since when: from the moment at which a carrier accepted the notice, whoever looks. */
@Component
class ToldClients {

    private static final Set<NoticeKind> PROMISED =
            Set.of(NoticeKind.MAINTENANCE_ANNOUNCED, NoticeKind.MAINTENANCE_MOVED);
    private static final String BY_NOTICE = "notice";

    private final Affected affected;
    private final ClientDirectory directory;
    private final Outbox outbox;

    ToldClients(Affected affected, ClientDirectory directory, Outbox outbox) {
        this.affected = affected;
        this.directory = directory;
        this.outbox = outbox;
    }

    /** Each client that the notice period is for, by name. */
    List<Affected.Row> of(Maintenance maintenance) {
        var rows = affected.of(maintenance.reference(), maintenance.promise().round());
        var since = accepted(maintenance, rows);
        return rows.stream()
                .map(row -> Optional.ofNullable(since.get(row.client()))
                        .map(at -> new Affected.Row(row.client(), row.name(), at, BY_NOTICE))
                        .orElse(row))
                .toList();
    }

    /** Writes it down: notices and contacts are erased before the file of the maintenance is. */
    List<Affected.Row> note(Maintenance maintenance) {
        var reference = maintenance.reference();
        var round = maintenance.promise().round();
        accepted(maintenance, affected.of(reference, round))
                .forEach((client, at) -> affected.told(reference, round, client, at, BY_NOTICE));
        return affected.of(reference, round);
    }

    /** By client: only of those of whom nobody has noted it yet, and who use what stops. */
    private Map<String, Instant> accepted(Maintenance maintenance, List<Affected.Row> rows) {
        var since = new HashMap<String, Instant>();
        if (rows.stream().anyMatch(row -> row.toldAt() == null)) {
            var accepted = outbox.accepted(
                    maintenance.reference(), PROMISED, maintenance.promise().period());
            directory
                    .using(maintenance.plan().services())
                    .forEach(client -> first(client, accepted).ifPresent(at -> since.put(client.code(), at)));
            rows.stream().filter(row -> row.toldAt() != null).forEach(row -> since.remove(row.client()));
        }
        return since;
    }

    /** Since when the first of them is told, where anybody is. */
    private static Optional<Instant> first(Client client, Map<String, Instant> accepted) {
        return client.contacts().stream()
                .filter(AnnouncementDesk::wants)
                .flatMap(contact -> Stream.of(contact.email(), contact.mobile()))
                .flatMap(address -> Stream.ofNullable(address == null ? null : accepted.get(address)))
                .min(Instant::compareTo);
    }
}
