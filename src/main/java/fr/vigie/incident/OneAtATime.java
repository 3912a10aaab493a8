package fr.vigie.incident;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes those who want the same thing at once wait for each other, until their transactions end. */
@Component
class OneAtATime {

    private final JdbcClient database;

    OneAtATime(JdbcClient database) {
        this.database = database;
    }

    /** Two doors may bring the same event at once: the second waits for the first, then finds it. */
    void report(Report report) {
        Stream.Builder<String> keys = Stream.builder();
        if (report.externalId() != null) {
            keys.add("event\n" + report.channel() + "\n" + report.externalId());
        }
        if (report.dedupKey() != null) {
            keys.add("failure\n" + report.dedupKey());
        }
        keys.build().forEach(this::key);
    }

    /** A browser may send one message twice at once: the second waits for the first, then finds it. */
    void message(UUID id) {
        key("message\n" + id);
    }

    /** No report of this failure comes in meanwhile; asked before any incident, as doors do. */
    void failure(@Nullable String dedupKey) {
        if (dedupKey != null) {
            key("failure\n" + dedupKey);
        }
    }

    /** Who belongs to whom stands still meanwhile; asked before {@link #failure} and {@link #incidents}. */
    void belonging() {
        key("belonging");
    }

    /**
     * Nobody else changes these incidents meanwhile, nor those to which they belong. All who want several wait for each
     * other in one order, a master before what belongs to it: whoever acts on a master goes on to its followers.
     */
    void incidents(String... references) {
        database.sql("""
                        select reference from incident where reference = any(array(
                            select unnest(array[:references]::text[])
                            union select attached_to from incident where reference in (:references)))
                        order by attached_to is not null, reference for no key update""")
                .param("references", List.of(references))
                .query(String.class)
                .list();
    }

    private void key(String key) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(key)
                .query()
                .singleRow();
    }
}
