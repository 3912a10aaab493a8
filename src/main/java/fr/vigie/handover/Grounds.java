package fr.vigie.handover;

import fr.vigie.coverage.Coverage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decides who is offered a ticket and by when somebody must act: while it stays the same, no ticket is looked at anew. */
@Component
class Grounds {

    private final Coverage coverage;
    private final JdbcClient database;

    Grounds(Coverage coverage, JdbcClient database) {
        this.coverage = coverage;
        this.database = database;
    }

    /** A name for the plan together with what is deployed, as both are now. */
    String now() {
        return coverage.edition() + " " + drawn();
    }

    /** Of whatever is drawn, since a table may ask others. */
    private String drawn() {
        return database.sql("select id_ from act_re_deployment order by deploy_time_ desc, id_ desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }
}
