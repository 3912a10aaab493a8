package fr.vigie.engine.guard;

import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words in what was ever deployed, such as the fields of a form that somebody added before they drew with it. */
@Component
class DeployedWords implements Predicate<String> {

    private final JdbcClient database;

    DeployedWords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean test(String word) {
        // pictures are among the files: read as letters, any byte can be
        return database.sql("""
                        select exists (select from act_ge_bytearray file
                        where file.deployment_id_ is not null and encode(file.bytes_, 'escape') ~ ('\\m' || ? || '\\M'))
                        """).param(word).query(Boolean.class).single();
    }
}
