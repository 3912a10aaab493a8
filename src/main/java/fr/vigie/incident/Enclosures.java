package fr.vigie.incident;

import fr.vigie.refusal.UnknownReference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The files that came with reports. */
@Component
class Enclosures {

    /** Of so many somebody may look for one. */
    private static final int MOST_LISTED = 500;

    /** Said where it happened; what the doctor looks for. */
    private static final String NO_ROOM =
            "Non conservé : il n'y avait plus de place sur le disque de la base de données."
                    + " Reçu par e-mail, il reste dans la boîte aux lettres.";

    /** PostgreSQL: "disk full". */
    private static final String DISK_FULL = "53100";

    private static final Logger log = LoggerFactory.getLogger(Enclosures.class);

    private final JdbcClient database;
    private final EnclosureSettings settings;
    private final TransactionTemplate apart;

    Enclosures(JdbcClient database, EnclosureSettings settings, PlatformTransactionManager transactions) {
        this.database = database;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Keeps them with their report, in the caller's transaction; of what is too much for its incident, name and size, and of
     * an incident that has a great many already how many there were and their size.
     */
    void keep(UUID report, String incident, List<Enclosure> enclosures) {
        if (enclosures.isEmpty()) {
            return;
        }
        var before = before(incident);
        long room = settings.ofTicket().toBytes() - before.bytes();
        var shown = new ArrayList<Enclosure>();
        for (var enclosure : enclosures) {
            var content = enclosure.content();
            var fits = content == null || content.length <= room;
            room -= fits && content != null ? content.length : 0;
            shown.add(fits ? enclosure : tooMuch(enclosure));
        }
        if (before.files() >= MOST_LISTED) {
            fold(shown);
        }
        for (int position = 0; position < shown.size(); position++) {
            insertOrLeave(report, position, shown.get(position));
        }
    }

    /** A file for which the disk has no room is left out; what was said with it has room all the same. */
    private void insertOrLeave(UUID report, int position, Enclosure enclosure) {
        try {
            apart.executeWithoutResult(status -> insert(report, position, enclosure));
        } catch (DataAccessException failure) {
            if (enclosure.content() == null || !isDiskFull(failure)) {
                throw failure;
            }
            log.error("The database has no room left on its disk: a file of {} bytes is not kept", enclosure.size());
            insert(report, position, without(enclosure, NO_ROOM));
        }
    }

    private static boolean isDiskFull(DataAccessException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
                && DISK_FULL.equals(cause.getSQLState());
    }

    private static void fold(List<Enclosure> shown) {
        var lost = shown.stream().filter(file -> file.content() == null).toList();
        if (lost.size() > 1) {
            shown.removeAll(lost);
            var size = lost.stream().mapToLong(Enclosure::size).sum();
            var why = lost.get(0).refused() == null
                    ? "Non conservés."
                    : lost.get(0).refused();
            shown.add(Enclosure.refused(lost.size() + " fichiers", "application/octet-stream", size, why));
        }
    }

    private void insert(UUID report, int position, Enclosure enclosure) {
        database.sql("insert into enclosure (id, report, position, name, type, size, original, content, refused)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), report, position)
                .params(enclosure.name(), enclosure.type(), enclosure.size(), enclosure.original())
                .params(enclosure.content(), enclosure.refused())
                .update();
    }

    private Enclosure tooMuch(Enclosure enclosure) {
        var why = "Non conservé : les fichiers de ce ticket dépasseraient "
                + settings.ofTicket().toMegabytes() + " Mo. Reçu par e-mail, il reste dans la boîte aux lettres.";
        return without(enclosure, why);
    }

    private static Enclosure without(Enclosure enclosure, String why) {
        return new Enclosure(enclosure.name(), enclosure.type(), enclosure.size(), enclosure.original(), null, why);
    }

    /** What an incident has. */
    private record Before(long files, long bytes) {}

    private Before before(String incident) {
        return database.sql(
                        "select count(*), coalesce(sum(enclosure.size) filter (where enclosure.content is not null), 0)"
                                + " from enclosure join report on report.id = enclosure.report where report.incident = ?")
                .param(incident)
                .query((row, number) -> new Before(row.getLong(1), row.getLong(2)))
                .single();
    }

    /**
     * One that came in for this ticket, or for one that is attached to it.
     *
     * @throws UnknownReference where there is none, the viewer may not see it, or it was not kept
     */
    Enclosure of(String reference, UUID id, Viewer viewer) {
        return database.sql("""
                        select name, type, size, original, content, refused
                        from enclosure join report on report.id = enclosure.report
                        where enclosure.id = :id and content is not null
                            and (cast(:reporter as text) is null or reported_by = :reporter)
                            and incident in (
                                select reference from incident where (reference = :reference or attached_to = :reference)
                                    and (cast(:reporter as text) is null or incident.reported_by = :reporter))""")
                .param("id", id)
                .param("reference", reference)
                .param("reporter", viewer.onlyReporter())
                .query((row, number) -> new Enclosure(
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getBoolean("original"),
                        row.getBytes("content"),
                        row.getString("refused")))
                .optional()
                .orElseThrow(Enclosures::unknown);
    }

    static UnknownReference unknown() {
        return new UnknownReference("Cette pièce jointe n'existe pas, ou n'est pas conservée.");
    }
}
