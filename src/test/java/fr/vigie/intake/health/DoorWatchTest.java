package fr.vigie.intake.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.intake.Door;
import fr.vigie.intake.DoorCounts;
import fr.vigie.intake.DoorNews;
import fr.vigie.intake.alarm.Monitor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A door that nothing comes through any more is told once, and once when it is over. */
class DoorWatchTest extends DoorStory {

    @Test
    void one_that_fails_is_told_once_after_its_patience_and_once_when_it_is_well() {
        doors.failed(Door.MAIL, "Le serveur de mail refuse le mot de passe.");
        look();
        pass(4);
        doors.failed(Door.MAIL, "Le serveur de mail refuse le mot de passe.");
        look();
        assertThat(told()).isEmpty();

        pass(1);
        look();
        look();
        assertThat(told())
                .singleElement()
                .asString()
                .contains("« e-mail » en panne", "depuis le lun. 1 mars 10:00", "refuse le mot de passe", "/garde");
        assertThat(health()).contains("DEGRADED", "e-mail");
        assertThat(new Monitor(port)
                        .outside()
                        .ask("responsable", "/garde")
                        .get()
                        .body())
                .contains("La porte « e-mail » est en panne");

        pass(30);
        doors.failed(Door.MAIL, "Le serveur de mail ne répond pas.");
        look();
        assertThat(told()).hasSize(1);
        doors.well(Door.MAIL);
        look();
        assertThat(told()).hasSize(2).last().asString().contains("« e-mail » de nouveau en service");
        assertThat(health()).contains("UP").doesNotContain("DEGRADED");
    }

    @Test
    void a_short_failure_is_not_told() {
        doors.failed(Door.MAIL, "Coupure.");
        look();
        pass(4);
        doors.heard(Door.MAIL);
        look();
        pass(10);
        look();
        assertThat(told()).isEmpty();
    }

    @Test
    void one_of_which_something_is_expected_is_told_when_it_is_silent_for_too_long() {
        look();
        pass(59);
        look();
        pass(1);
        look();
        assertThat(told()).singleElement().asString().contains("« chat » silencieuse", "Rien n'est entré");

        doors.heard(Door.CHAT);
        look();
        assertThat(told()).hasSize(2);
    }

    @Test
    void after_our_own_start_the_silence_is_counted_anew() {
        var silent = new DoorState(
                Door.CHAT,
                new DoorNews(now.minusSeconds(86_400), null, null, null, null, null, null, DoorCounts.NONE),
                null,
                null,
                false);

        assertThat(silent.trouble(SETTINGS, now, now.plusSeconds(3599))).isEmpty();
        assertThat(silent.trouble(SETTINGS, now, now.plusSeconds(3600))).contains(DoorState.Trouble.SILENT);
    }

    @Test
    void staff_reads_how_the_doors_do_and_a_storm_costs_no_write() {
        for (int i = 0; i < 10_000; i++) {
            doors.heard(Door.MONITORING);
        }
        look();

        var outside = new Monitor(port).outside();
        var answer = outside.ask("support", "/api/doors").get();
        assertThat(outside.<List<String>>read(answer, "$[?(@.door == 'monitoring')].heardAt"))
                .containsExactly("2027-03-01T09:00:00Z");
        assertThat(outside.<List<String>>read(answer, "$[*].status")).containsOnly("WELL");
        assertThat(outside.<List<String>>read(answer, "$[*].door")).hasSize(Door.values().length);
    }

    @Test
    void the_readiness_of_a_node_has_nothing_to_do_with_its_doors() {
        doors.failed(Door.MAIL, "Coupure.");
        look();
        pass(6);
        doors.failed(Door.MAIL, "Coupure.");
        look();

        var outside = new Monitor(port).outside();
        assertThat(outside.ask("nobody", "/actuator/health/readiness").get().statusCode())
                .isEqualTo(200);
        var stranger = outside.ask("nobody", "/actuator/health").get();
        assertThat(stranger.statusCode()).isEqualTo(200);
        assertThat(stranger.body()).contains("DEGRADED").doesNotContain("Coupure");
    }
}
