package fr.vigie.incident;

import fr.vigie.refusal.UnknownReference;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that came with reports. */
@Component
class Enclosures {

    private final JdbcClient database;
    private final EnclosureSettings settings;

    Enclosures(JdbcClient database, EnclosureSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Keeps them with their report, in the caller's transaction; of what is too much for its incident, name and size. */
    void keep(UUID report, String incident, List<Enclosure> enclosures) {
        long room = enclosures.isEmpty() ? 0 : settings.ofTicket().toBytes() - keptOf(incident);
        for (int position = 0; position < enclosures.size(); position++) {
            var enclosure = enclosures.get(position);
            var content = enclosure.content();
            var fits = content == null || content.length <= room;
            room -= fits && content != null ? content.length : 0;
            insert(report, position, fits ? enclosure : tooMuch(enclosure));
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
        return new Enclosure(enclosure.name(), enclosure.type(), enclosure.size(), enclosure.original(), null, why);
    }

    private long keptOf(String incident) {
        return database.sql("select coalesce(sum(enclosure.size), 0) from enclosure"
                        + " join report on report.id = enclosure.report"
                        + " where report.incident = ? and enclosure.content is not null")
                .param(incident)
                .query(Long.class)
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
