package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.Outside;
import fr.vigie.servicetime.FrenchTime;
import fr.vigie.status.Interruption;
import fr.vigie.status.InterruptionFacts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Work that takes longer than clients were told. */
class MaintenanceProlongedTest extends MaintenanceStory {

    @LocalServerPort
    int port;

    @Autowired
    InterruptionFacts facts;

    @Test
    void what_has_begun_is_prolonged_by_some_hours_in_all_and_of_more_the_clients_hear_and_the_managers_too() {
        var reference = running();

        extended(reference, "06/12/2026 02:00");
        extended(reference, "06/12/2026 03:30");
        assertThat(pages(reference)).noneMatch(page -> page.contains("se prolonge"));

        extended(reference, "06/12/2026 03:31");
        assertThat(told(reference, "EXTENDED")).hasSize(9);
        assertThat(pages(reference)).last().asString().contains("se prolonge");
        assertThat(journal(reference))
                .anyMatch(
                        line -> line.contains("Prolongée jusqu'au dim. 6 déc. 2026 03:31, de plus de 4 h en tout : "));
        advance(minutes(1));
        assertThat(excused(reference)).as("what was told before it began").isEqualTo("22:05 23:30");

        assertThat(refusal(() -> extended(reference, "06/12/2027 03:31")))
                .isEqualTo("422 Une fenêtre dure au plus 14 jours.");
    }

    @Test
    void a_prolongation_into_business_hours_needs_a_reason_that_the_managers_and_the_report_read() {
        at("2026-11-23T10:00");
        var reference = planned("du 07/12/2026 05:00 au 07/12/2026 08:30");
        carriersAccept();
        advanceTo("2026-12-07T05:00");
        complete("astreinte", reference, "begin");

        extended(reference, "07/12/2026 09:00");
        assertThat(refusal(() -> extended(reference, "07/12/2026 09:01")))
                .startsWith("422 La prolongation touche les heures ouvrées (du lundi au vendredi, 9 h - 13 h");
        assertThat(pages(reference)).noneMatch(page -> page.contains("se prolonge"));

        complete(
                "astreinte",
                reference,
                "run",
                "decision",
                "EXTEND",
                "newTo",
                "07/12/2026 09:30",
                "why",
                "Lent",
                "businessHoursReason",
                "Rien ne marche sans");
        assertThat(told(reference, "EXTENDED")).hasSize(6);
        assertThat(pages(reference)).anyMatch(page -> page.contains("se prolonge"));
        assertThat(journal(reference))
                .contains("EXTENDED astreinte Prolongée jusqu'au lun. 7 déc. 2026 09:30, en heures ouvrées"
                        + " (Rien ne marche sans) : Lent");
        assertThat(of(reference, "business_hours_reason")).isEqualTo("Rien ne marche sans");
    }

    @Test
    void why_the_window_lies_in_business_hours_is_no_reason_to_prolong_it_in_them() {
        at("2026-11-23T10:00");
        var reference = planned("du 07/12/2026 09:00 au 07/12/2026 10:00", "businessHoursReason", "Le fournisseur");
        complete("responsable", reference, "approve", "approved", "true");
        advanceTo("2026-12-07T09:00");
        complete("astreinte", reference, "begin");

        assertThat(refusal(() -> extended(reference, "07/12/2026 10:30")))
                .startsWith("422 La prolongation touche les heures ouvrées");
        extended(reference, "07/12/2026 10:30", "businessHoursReason", "Rien ne marche sans");
        assertThat(refusal(() -> extended(reference, "07/12/2026 11:00")))
                .startsWith("422 La prolongation touche les heures ouvrées");
        assertThat(of(reference, "business_hours_reason")).isEqualTo("Le fournisseur");
    }

    @Test
    void only_the_time_that_was_announced_counts_as_planned() {
        var reference = running();
        extended(reference, "06/12/2026 01:00");
        advanceTo("2026-12-06T00:00");
        complete("astreinte", reference, "run", "decision", "FINISH");

        assertThat(excused(reference)).isEqualTo("22:05 23:30");

        at("2026-11-23T10:00");
        var late = planned("du 12/12/2026 22:00 au 12/12/2026 23:30");
        advanceTo("2026-12-12T22:00");
        complete("astreinte", late, "begin");
        advanceTo("2026-12-12T23:00");
        assertThat(excused(late)).as("nobody was told in time").isEqualTo("nothing");
    }

    @Test
    void a_prolongation_that_was_not_needed_breaks_nothing() {
        var reference = running();
        extended(reference, "06/12/2026 01:00");
        advance(minutes(1));
        assertThat(fact(reference).properNotice())
                .as("as long as the first end has not come")
                .isTrue();

        advanceTo("2026-12-05T23:30");
        complete("astreinte", reference, "run", "decision", "FINISH");

        advance(hours(3));
        assertThat(fact(reference).properNotice()).isTrue();
        assertThat(new Outside(port)
                        .ask("support", "/api/maintenances/" + reference + "/report.md")
                        .get()
                        .body())
                .contains("**Promesse** : tenue : chaque client", "| API | 85 | 0 |");
    }

    @Test
    void what_goes_on_beyond_the_end_that_was_announced_first_breaks_the_promise_though_it_was_prolonged() {
        var reference = running();
        extended(reference, "06/12/2026 01:00");
        advanceTo("2026-12-05T23:31");
        assertThat(fact(reference).properNotice()).isFalse();

        complete("astreinte", reference, "run", "decision", "FINISH");

        assertThat(fact(reference).properNotice()).isFalse();
    }

    private String excused(String reference) {
        var fact = fact(reference);
        return fact.excusedUntil() == null
                ? "nothing"
                : FrenchTime.brief(fact.from()).replaceAll(".* ", "") + " "
                        + FrenchTime.brief(fact.excusedUntil()).replaceAll(".* ", "");
    }

    private Interruption fact(String reference) {
        return facts.between(Time.paris("2026-12-01T00:00"), stage.time().now()).past().stream()
                .filter(fact -> fact.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void work_may_run_into_the_next_maintenance_of_its_service_whose_managers_hear_of_it() {
        at("2026-11-23T10:00");
        var next = planned("du 05/12/2026 23:30 au 06/12/2026 01:00");
        var reference = running();

        extended(reference, "05/12/2026 23:50");

        assertThat(told(reference, "EXTENDED")).isNotEmpty();
        assertThat(pages(next)).singleElement().asString().contains(reference + " empiète sur " + next);
    }

    private String extended(String reference, String end, String... more) {
        var filledIn = List.of("decision", "EXTEND", "newTo", end, "why", "Le disque est lent");
        complete(
                "astreinte",
                reference,
                "run",
                Stream.concat(filledIn.stream(), Stream.of(more)).toArray(String[]::new));
        return reference;
    }
}
