package fr.vigie;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties tables between tests, those too whose rows nobody may take away: as the owner of the whole server, for once. */
public class Emptied {

    private Emptied() {}

    /**
     * Row by row: a truncated table gets files of its own, which takes a hundred times longer for the few rows of a test.
     * Whoever still writes is waited for.
     *
     * @param tables with commas between them, in the order in which rows are written into them
     */
    public static void of(JdbcClient database, String tables) {
        var each = Stream.of(tables.split(","))
                .map(String::strip)
                .map("if exists(select from %1$s) then delete from %1$s; end if"::formatted)
                .collect(Collectors.joining("; "));
        unguarded(database, "lock table " + tables + " in access exclusive mode; " + each);
    }

    /** Does something behind the back of what guards the tables. */
    public static void unguarded(JdbcClient database, String deed) {
        database.sql("do $$ begin set local session_replication_role = replica; " + deed + "; end $$")
                .update();
    }
}
