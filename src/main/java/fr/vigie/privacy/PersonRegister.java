package fr.vigie.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.notice.Pseudonyms;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked for whose data; the person is a keyed hash, so that the register tells the same person again and nobody's name. */
@Component
class PersonRegister {

    private final JdbcClient database;
    private final Pseudonyms pseudonyms;
    private final ObjectMapper json;

    PersonRegister(JdbcClient database, Pseudonyms pseudonyms, ObjectMapper json) {
        this.database = database;
        this.pseudonyms = pseudonyms;
        this.json = json;
    }

    /** In the caller's transaction. */
    void exported(Person person, String by, Map<String, Integer> counts, boolean complete, Instant at) {
        write("EXPORT", person, by, null, counts, complete, at);
    }

    /** In the caller's transaction. */
    void erased(Person person, String reason, String by, PersonErasure.Result result) {
        write("ERASE", person, by, reason, result.erased(), result.complete(), result.at());
    }

    private void write(
            String asked,
            Person person,
            String by,
            @Nullable String reason,
            Map<String, Integer> counts,
            boolean complete,
            Instant at) {
        database.sql("insert into person_request (at, asked, person, by, reason, counts, complete)"
                        + " values (?, ?, ?, ?, ?, cast(? as jsonb), ?)")
                .params(Timestamp.from(at), asked, pseudonyms.of("person|" + person.known()), by, reason)
                .params(written(counts), complete)
                .update();
    }

    private String written(Map<String, Integer> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Numbers can be written", impossible);
        }
    }
}
