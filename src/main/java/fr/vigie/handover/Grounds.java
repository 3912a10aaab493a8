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

    /** A name for the plan together with the table of teams, as both are now. */
    String now() {
        return coverage.edition() + " " + routing();
    }

    private String routing() {
        return database.sql("select id_ from act_re_decision_def where key_ = 'routing' order by version_ desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }
}
