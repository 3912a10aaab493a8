package fr.vigie;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties tables between tests, those too whose rows nobody may take away: as the owner of the whole server, for once. */
public class Emptied {

    private Emptied() {}

    /** @param tables with commas between them, in the order in which rows are written into them */
    public static void of(JdbcClient database, String tables) {
        unguarded(database, "truncate " + tables);
    }

    /** Does something behind the back of what guards the tables. */
    public static void unguarded(JdbcClient database, String deed) {
        database.sql("do $$ begin set local session_replication_role = replica; " + deed + "; end $$")
                .update();
    }
}
