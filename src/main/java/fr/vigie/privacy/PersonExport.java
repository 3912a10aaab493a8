package fr.vigie.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out what is held of a person. */
@Component
class PersonExport {

    /** Nobody reads more; whoever needs all takes it from the database. */
    private static final int MOST = 5_000;

    /**
     * One thing that is held.
     *
     * @param where     the table
     * @param reference of the ticket or the like; null where it belongs to none
     * @param own       whether it is theirs; else it mentions them
     * @param data      what stands in it, by column
     */
    record Entry(String where, @Nullable String reference, boolean own, Map<String, String> data) {}

    /**
     * All of it.
     *
     * @param withheld what else mentions them, and only few may read; those hand it out
     * @param complete whether nothing was left out for being too much
     */
    record Export(Instant at, List<Entry> entries, Set<String> withheld, boolean complete) {}

    private final PersonSearch search;
    private final EngineTraces engine;
    private final Directory directory;
    private final PersonRegister register;
    private final JdbcClient database;
    private final Clock clock;

    PersonExport(
            PersonSearch search,
            EngineTraces engine,
            Directory directory,
            PersonRegister register,
            JdbcClient database,
            Clock clock) {
        this.search = search;
        this.engine = engine;
        this.directory = directory;
        this.register = register;
        this.database = database;
        this.clock = clock;
    }

    /** @param by the account that asks, for the register */
    @Transactional
    Export export(Person person, String by) {
        var trace = search.trace(person);
        var entries = new ArrayList<Entry>();
        var withheld = new TreeSet<String>();
        directory
                .of(person)
                .forEach(entry -> entries.add(new Entry("client_contact", entry.client(), true, entry.columns())));
        var reports = new ArrayList<String>();
        Holding.ALL.forEach(holding -> search.each(holding, trace, found -> {
            if (found.secret()) {
                withheld.add(String.valueOf(found.reference()));
            } else if (entries.size() < MOST) {
                entries.add(new Entry(holding.table(), found.reference(), found.own(), found.columns()));
            }
            if (found.own() && !found.secret() && holding.table().equals("report")) {
                reports.add(found.key());
            }
        }));
        entries.addAll(files(reports));
        engine.of(trace).forEach(line -> {
            if (line.secret()) {
                withheld.add(String.valueOf(line.reference()));
            } else if (entries.size() < MOST) {
                entries.add(new Entry("engine", line.reference(), false, Map.of(line.what(), line.text())));
            }
        });
        var counts = new TreeMap<String, Integer>();
        entries.forEach(entry -> counts.merge(entry.where(), 1, Integer::sum));
        var export = new Export(clock.instant(), List.copyOf(entries), withheld, entries.size() < MOST);
        register.exported(person, by, counts, export.complete() && withheld.isEmpty(), export.at());
        return export;
    }

    /** The names of what they sent. */
    private List<Entry> files(List<String> reports) {
        return database.sql("""
                        select report.incident, name, type, size from enclosure join report on report.id = enclosure.report
                        where report.id = any (cast(? as uuid[])) and content is not null
                        order by received_at, enclosure.position limit 1000""")
                .param(reports.toArray(String[]::new))
                .query((row, number) -> new Entry(
                        "enclosure",
                        row.getString("incident"),
                        true,
                        Map.of(
                                "name", row.getString("name"),
                                "type", row.getString("type"),
                                "size", String.valueOf(row.getLong("size")))))
                .list();
    }
}
