package fr.vigie.status.page;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what subscribers were told of each entry, so that every node counts the same changes. */
@Component
class StoredRevisions implements Revisions {

    private final JdbcClient database;

    StoredRevisions(JdbcClient database) {
        this.database = database;
    }

    private record Told(String said, int sequence, Instant changed) {}

    @Override
    @Transactional(timeout = 10)
    public List<Entry> of(List<Entry> entries, Instant now) {
        if (entries.isEmpty()) {
            return entries;
        }
        var told = told(entries);
        var news = entries.stream().filter(entry -> isNew(entry, told)).toList();
        news.forEach(entry -> write(entry, told.containsKey(key(entry)) ? now : entry.changed()));
        var known = news.isEmpty() ? told : told(entries);
        return entries.stream().map(entry -> known(entry, known)).toList();
    }

    private static Entry known(Entry entry, Map<String, Told> told) {
        var known = told.get(key(entry));
        return known == null ? entry : entry.told(known.sequence(), known.changed());
    }

    private static boolean isNew(Entry entry, Map<String, Told> told) {
        var before = told.get(key(entry));
        return before == null || !before.said().equals(entry.said());
    }

    private Map<String, Told> told(List<Entry> entries) {
        var told = new HashMap<String, Told>();
        database.sql("select id, said, sequence, changed_at from status_entry where id in (:ids)")
                .param("ids", entries.stream().map(StoredRevisions::key).toList())
                .query(row -> {
                    told.put(
                            row.getString(1),
                            new Told(
                                    row.getString(2),
                                    row.getInt(3),
                                    row.getTimestamp(4).toInstant()));
                });
        return told;
    }

    private void write(Entry entry, Instant at) {
        database.sql("insert into status_entry (id, said, sequence, changed_at) values (?, ?, 0, ?)"
                        + " on conflict (id) do update set said = excluded.said,"
                        + " sequence = status_entry.sequence + 1, changed_at = excluded.changed_at"
                        + " where status_entry.said <> excluded.said")
                .params(key(entry), entry.said(), Timestamp.from(at))
                .update();
    }

    private static String key(Entry entry) {
        return entry.fact().key();
    }
}
