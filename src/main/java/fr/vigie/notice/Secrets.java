package fr.vigie.notice;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys that Vigie makes for itself once, and keeps in the database for all its nodes. */
@Component
class Secrets {

    private static final int BYTES = 32;

    private final JdbcClient database;

    Secrets(JdbcClient database) {
        this.database = database;
    }

    /** The key of this name; two nodes that ask first at once get the same. */
    byte[] key(String name) {
        var proposed = new byte[BYTES];
        new SecureRandom().nextBytes(proposed);
        database.sql("insert into secret (name, value) values (?, ?) on conflict do nothing")
                .params(name, HexFormat.of().formatHex(proposed))
                .update();
        var kept = database.sql("select value from secret where name = ?")
                .param(name)
                .query(String.class)
                .single();
        return HexFormat.of().parseHex(kept);
    }
}
