package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.Outside;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever reads a maintenance sees who is told of it as soon as a carrier has the notice, and long after. */
class MaintenanceToldTest extends MaintenanceStory {

    private static final String ACME = "| ACME Distribution | 23/11/2026 10:00 | notice | oui |";
    private static final String NORTHWIND = "| Northwind Traders | pas prévenu | — | NON |";

    @LocalServerPort
    int port;

    @Test
    void who_has_a_notice_that_was_accepted_is_told_before_anybody_checks() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        assertThat(report(reference)).contains("| ACME Distribution | pas prévenu | — | NON |");

        carriersAccept("emily@northwind.example");

        assertThat(report(reference)).contains(ACME, NORTHWIND);
        assertThat(toldAt(reference)).containsExactly("2026-11-23T09:00:00Z", null, "2026-11-23T09:00:00Z");
        assertThat(isProper(reference)).isTrue();
    }

    @Test
    void what_was_cancelled_keeps_whom_it_was_announced_to_when_their_notices_and_contacts_are_gone() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept("emily@northwind.example");

        complete("responsable", reference, "follow", "decision", "CANCEL", "why", "Inutile");
        assertThat(report(reference)).contains("(annulée)", ACME, NORTHWIND);

        forgetNotices(reference);
        assertThat(report(reference)).contains(ACME, NORTHWIND);
    }

    @Test
    void who_was_told_too_late_and_after_the_check_is_named_with_the_hour_and_stays_so() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept("emily@northwind.example");
        advanceTo("2026-11-30T23:00");
        carriersAccept();
        var late = "| Northwind Traders | 30/11/2026 23:00 | notice | NON |";
        assertThat(report(reference)).contains(ACME, late);

        advanceTo("2026-12-05T22:05");
        complete("astreinte", reference, "begin");
        complete("astreinte", reference, "run", "decision", "FINISH");
        forgetNotices(reference);

        assertThat(report(reference)).contains("(terminée)", ACME, late, "PAS TENUE");
    }

    /** As when the time is over for which they are kept. */
    private void forgetNotices(String reference) {
        stage.database()
                .sql("delete from notice where reference = ?")
                .param(reference)
                .update();
    }

    private String report(String reference) {
        return new Outside(port)
                .ask("support", "/api/maintenances/" + reference + "/report.md")
                .get()
                .body();
    }

    private List<String> toldAt(String reference) {
        var vigie = new Outside(port);
        return vigie.read(vigie.ask("support", "/api/maintenances/" + reference).get(), "$.clients[*].toldAt");
    }
}
