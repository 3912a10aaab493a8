package fr.vigie.incident;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that came with reports. */
@Component
class Enclosures {

    private final JdbcClient database;

    Enclosures(JdbcClient database) {
        this.database = database;
    }

    /** Keeps them with their report, in the caller's transaction. */
    void keep(UUID report, List<Enclosure> enclosures) {
        for (int position = 0; position < enclosures.size(); position++) {
            var enclosure = enclosures.get(position);
            database.sql("insert into enclosure (id, report, position, name, type, size, original, content, refused)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), report, position)
                    .params(enclosure.name(), enclosure.type(), enclosure.size(), enclosure.original())
                    .params(enclosure.content(), enclosure.refused())
                    .update();
        }
    }
}
