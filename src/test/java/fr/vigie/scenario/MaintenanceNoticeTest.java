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
        assertThat(refusal(() -> told(reference, "NORTHWIND", "23/11/2026 09:59", "au téléphone")))
                .contains("vient avant l'annonce, du lun. 23 nov. 2026 10:00");

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
    void who_was_told_after_the_last_moment_and_before_anybody_looked_is_named_to_the_managers() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept("emily@northwind.example");
        advanceTo("2026-11-30T21:59");
        at("2026-11-30T22:05");
        carriersAccept();

        runWhatIsLeft();

        assertThat(steps(reference)).as("nobody is left to tell").containsExactly("follow");
        assertThat(isProper(reference)).isFalse();
        assertThat(pages(reference)).anyMatch(page -> page.contains("clients prévenus trop tard"));
        assertThat(journal(reference))
                .anyMatch(line -> line.endsWith("Prévenus après la fin du préavis : Northwind Traders"));
    }

    @Test
    void where_every_notice_was_accepted_late_there_is_nobody_left_to_tell() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        advanceTo("2026-11-30T22:00");
        assertThat(steps(reference)).contains("tellOtherwise");
        advance(minutes(1));
        carriersAccept();

        told(reference, "tous", "30/11/2026 20:00", "au téléphone");

        assertThat(steps(reference)).containsExactly("follow");
        assertThat(isProper(reference)).isFalse();
    }

    @Test
    void a_window_far_enough_ahead_saves_the_notice_of_who_was_not_told_of_the_first() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept("emily@northwind.example");
        advanceTo("2026-12-01T09:00");

        moved(reference, "12/12/2026 22:00", "12/12/2026 23:30");
        assertThat(steps(reference))
                .as("nobody is late for a notice that has begun")
                .containsExactly("follow");
        carriersAccept();
        advanceTo("2026-12-07T22:00");

        assertThat(steps(reference)).containsExactly("follow");
        assertThat(isProper(reference)).isTrue();
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

    private String told(String reference, String client, String at, String how) {
        complete("responsable", reference, "tellOtherwise", "toldClient", client, "toldAt", at, "how", how);
        return reference;
    }
}
