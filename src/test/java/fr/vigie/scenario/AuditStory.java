package fr.vigie.scenario;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.request.RequestContextHolder;

/** A story of which is asked afterwards what the audit says. */
abstract class AuditStory extends Story {

    @LocalServerPort
    int port;

    @BeforeEach
    void aMonday() {
        at("2026-11-23T10:00");
    }

    /** Tests of a door alone leave their request on the thread that all of them share. */
    @BeforeEach
    void nothingIsAsked() {
        RequestContextHolder.resetRequestAttributes();
    }

    /** "actor | door | act" of what was done to this, or of all. */
    List<String> entries(String subject) {
        return stage.database()
                .sql("select coalesce(actor, 'null') || ' | ' || coalesce(door, 'null') || ' | ' || act"
                        + " from audit_entry where cast(:subject as text) is null or subject = :subject order by id")
                .param("subject", subject)
                .query(String.class)
                .list();
    }
}
