package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every affected client is told as long ahead as was promised, and somebody of ours sees to those who are not. */
class MaintenanceNoticeTest extends MaintenanceStory {

    @AfterEach
    void theDirectoryIsAsBefore() {
        stage.database()
                .sql("delete from client_service where client = 'VALBRUNE' and service = 'api'")
                .update();
        stage.database()
                .sql(
                        "update client_contact set topics = array_append(array_remove(topics, 'MAINTENANCES'), 'MAINTENANCES')"
                                + " where client = 'ACME'")
                .update();
    }

    @Test
    void where_every_notice_is_accepted_in_time_nobody_is_disturbed() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();

        advanceTo("2026-11-30T22:00");

        assertThat(steps(reference)).containsExactly("follow");
        assertThat(isProper(reference)).isTrue();
        assertThat(told(reference, "")).isEmpty();
    }

    @Test
    void who_was_not_reached_by_the_last_moment_is_named_to_the_managers_who_tell_them_otherwise() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept("emily@northwind.example");

        advanceTo("2026-11-30T21:59");
        assertThat(steps(reference)).containsExactly("follow");

        advanceTo("2026-11-30T22:00");
        assertThat(steps(reference)).containsExactly("follow", "tellOtherwise");
        assertThat(told(reference, "")).isNotEmpty();
        assertThat(journal(reference)).anyMatch(line -> line.endsWith("fin du préavis : Northwind Traders"));
        assertThat(isProper(reference)).isFalse();

        assertThat(refusal(() -> told(reference, "ACME", "30/11/2026 20:00", "au téléphone")))
                .startsWith(
                        "422 Aucun client qui reste à prévenir ne porte ce nom (client). Restent : Northwind Traders");
        assertThat(refusal(() -> told(reference, "NORTHWIND", "01/12/2026 20:00", "au téléphone")))
                .contains("est dans le futur");

        told(reference, "northwind traders", "30/11/2026 20:00", "au téléphone, Mme Carter");
        assertThat(steps(reference)).containsExactly("follow");
        assertThat(isProper(reference)).as("told before the last moment").isTrue();
    }

    @Test
    void who_is_told_too_late_makes_the_maintenance_improper_for_good() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept("emily@northwind.example");
        advanceTo("2026-12-01T09:00");

        told(reference, "tous", "01/12/2026 08:55", "au téléphone");

        assertThat(steps(reference)).containsExactly("follow");
        assertThat(isProper(reference)).isFalse();
    }

    @Test
    void a_notice_that_was_accepted_after_the_last_moment_does_not_count_as_in_time() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        advanceTo("2026-11-30T22:00");
        assertThat(steps(reference)).contains("tellOtherwise");

        advanceTo("2026-11-30T23:00");
        carriersAccept("emily@northwind.example");
        told(reference, "NORTHWIND", "30/11/2026 20:00", "au téléphone");

        assertThat(steps(reference)).containsExactly("follow");
        assertThat(isProper(reference)).isFalse();
    }

    @Test
    void a_client_with_nobody_to_tell_is_affected_all_the_same() {
        stage.database()
                .sql("update client_contact set topics = array_remove(topics, 'MAINTENANCES') where client = 'ACME'")
                .update();
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();
        assertThat(journal(reference)).anyMatch(line -> line.contains("aucun contact à prévenir chez ACME"));

        advanceTo("2026-11-30T22:00");

        assertThat(steps(reference)).contains("tellOtherwise");
    }

    @Test
    void the_day_before_everybody_is_told_again_those_who_came_since_then_too() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();
        stage.database()
                .sql("insert into client_service (client, service) values ('VALBRUNE', 'api')")
                .update();

        advanceTo("2026-12-04T21:59");
        assertThat(told(reference, "REMINDER")).isEmpty();

        advanceTo("2026-12-04T22:00");
        assertThat(told(reference, "REMINDER")).hasSize(4).contains("hugo@valbrune.example");
    }

    @Test
    void a_later_window_is_only_told_and_an_earlier_or_longer_one_needs_the_whole_notice_again() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();
        advanceTo("2026-12-03T10:00");

        assertThat(refusal(() -> moved(reference, "05/12/2026 21:00", "05/12/2026 22:30")))
                .startsWith("422 Les clients sont prévenus au moins 5 jours calendaires avant");
        assertThat(refusal(() -> moved(reference, "06/12/2026 22:00", "07/12/2026 00:30")))
                .startsWith("422 Les clients sont prévenus au moins 5 jours calendaires avant");
        assertThat(refusal(() -> moved(reference, "05/12/2026 22:00", "05/12/2026 23:30")))
                .isEqualTo("422 C'est déjà la fenêtre de cette maintenance.");

        moved(reference, "06/12/2026 22:00", "06/12/2026 23:30");
        assertThat(told(reference, "MOVED")).hasSize(3);
        assertThat(steps(reference)).containsExactly("follow");
        assertThat(isProper(reference)).isTrue();

        advanceTo("2026-12-05T22:00");
        assertThat(told(reference, "REMINDER")).hasSize(3);
        assertThat(steps(reference)).as("not on the first day").containsExactly("follow");

        moved(reference, "12/12/2026 22:00", "13/12/2026 02:00");
        assertThat(of(reference, "round")).isEqualTo("2");
        assertThat(told(reference, "MOVED")).hasSize(6);
        advanceTo("2026-12-07T22:00");
        assertThat(steps(reference)).as("nobody has the new notice").containsExactly("follow", "tellOtherwise");
    }

    @Test
    void a_move_into_business_hours_is_approved_before_it_is_told() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);

        complete(
                "responsable",
                reference,
                "follow",
                "decision",
                "RESCHEDULE",
                "why",
                "Le fournisseur",
                "newFrom",
                "07/12/2026 10:00",
                "newTo",
                "07/12/2026 11:00",
                "businessHoursReason",
                "Il vient lundi");

        assertThat(status(reference)).isEqualTo("TO_APPROVE");
        assertThat(told(reference, "MOVED")).isEmpty();
        complete("responsable", reference, "approve", "approved", "true");
        assertThat(told(reference, "MOVED")).hasSize(3);
    }

    @Test
    void a_maintenance_is_cancelled_before_it_begins_and_everybody_hears_of_it_once() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);

        assertThat(refusal(() -> {
                    complete("responsable", reference, "follow", "decision", "CANCEL");
                    return null;
                }))
                .isEqualTo("422 Dites pourquoi (why).");
        complete("responsable", reference, "follow", "decision", "CANCEL", "why", "Plus nécessaire");

        assertThat(status(reference)).isEqualTo("CANCELLED");
        assertThat(told(reference, "CANCELLED")).hasSize(3);
        assertThat(steps(reference)).isEmpty();
        advanceTo("2026-12-06T00:00");
        assertThat(told(reference, "REMINDER")).isEmpty();
    }

    private String told(String reference, String client, String at, String how) {
        complete("responsable", reference, "tellOtherwise", "toldClient", client, "toldAt", at, "how", how);
        return reference;
    }

    private String moved(String reference, String from, String to) {
        complete(
                "responsable",
                reference,
                "follow",
                "decision",
                "RESCHEDULE",
                "newFrom",
                from,
                "newTo",
                to,
                "why",
                "Le fournisseur");
        return reference;
    }
}
