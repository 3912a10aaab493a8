package fr.vigie.intake.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.intake.Door;
import org.junit.jupiter.api.Test;

/** What a failure says of a door, and for how long; health, pages and the list of doors say the same. */
class DoorFailuresTest extends DoorStory {

    @Test
    void one_failure_alone_is_no_outage_however_long_nobody_calls_again() {
        doors.failed(Door.ALERTMANAGER, "Une demande n'a pas pu être prise en compte (réponse 500).");
        look();
        for (int hour = 0; hour < 10; hour++) {
            pass(60);
            doors.heard(Door.CHAT);
            look();
        }

        assertThat(told()).isEmpty();
        assertThat(health()).doesNotContain("DEGRADED");
        assertThat(shown("alertmanager", "status")).isEqualTo("WELL");
        assertThat(shown("alertmanager", "failedAt")).isEqualTo("2027-03-01T09:00:00Z");
        assertThat(shown("alertmanager", "why")).contains("500");
    }

    @Test
    void every_use_that_failed_for_hours_is_an_outage_however_rare_they_are() {
        doors.failed(Door.ALERTMANAGER, "Réponse 500.");
        look();
        pass(45);
        doors.heard(Door.CHAT);
        doors.failed(Door.ALERTMANAGER, "Réponse 500.");
        look();

        assertThat(told()).singleElement().asString().contains("« Alertmanager » en panne", "10:00");
        assertThat(shown("alertmanager", "status")).isEqualTo("FAILING");
        assertThat(shown("alertmanager", "since")).isEqualTo("2027-03-01T09:00:00Z");
        assertThat(health()).contains("DEGRADED", "Alertmanager");
    }

    @Test
    void where_all_gave_up_the_failure_is_forgotten_in_words_and_known_again_at_the_next_one() {
        doors.failed(Door.ALERTMANAGER, "Réponse 500.");
        pass(6);
        doors.failed(Door.ALERTMANAGER, "Réponse 500.");
        look();
        pass(59);
        doors.heard(Door.CHAT);
        look();
        assertThat(told()).hasSize(1);

        pass(1);
        look();
        assertThat(told()).hasSize(2).last().asString().contains("« Alertmanager » n'échoue plus", "à vérifier");
        assertThat(shown("alertmanager", "status")).isEqualTo("WELL");
        assertThat(shown("alertmanager", "since")).isEqualTo("2027-03-01T10:06:00Z");
        assertThat(health()).doesNotContain("DEGRADED");

        pass(60);
        doors.heard(Door.CHAT);
        doors.failed(Door.ALERTMANAGER, "Réponse 500.");
        look();
        assertThat(told()).hasSize(3).last().asString().contains("en panne", "10:00");
    }

    @Test
    void a_refusal_neither_mends_a_door_nor_breaks_it() {
        doors.refused(Door.ALERTMANAGER);
        look();
        assertThat(shown("alertmanager", "status")).isEqualTo("WELL");

        doors.failed(Door.ALERTMANAGER, "Réponse 500.");
        pass(6);
        doors.failed(Door.ALERTMANAGER, "Réponse 500.");
        look();
        doors.refused(Door.ALERTMANAGER);
        doors.heard(Door.CHAT);
        look();

        assertThat(told()).hasSize(1);
        assertThat(shown("alertmanager", "status")).isEqualTo("FAILING");
        assertThat(shown("alertmanager", "refusedAt")).isEqualTo("2027-03-01T09:06:00Z");
    }

    @Test
    void how_often_somebody_came_is_counted_over_all_nodes_and_starts() {
        doors.heard(Door.ALERTMANAGER);
        doors.refused(Door.ALERTMANAGER);
        look();
        doors.heard(Door.ALERTMANAGER);
        doors.failed(Door.ALERTMANAGER, "Réponse 500.");
        look();

        assertThat(shown("alertmanager", "counts.heard")).isEqualTo("2");
        assertThat(shown("alertmanager", "counts.refused")).isEqualTo("1");
        assertThat(shown("alertmanager", "counts.failed")).isEqualTo("1");
    }

    @Test
    void what_nobody_can_read_ends_no_silence() {
        look();
        pass(60);
        look();
        assertThat(told()).singleElement().asString().contains("« chat » silencieuse");

        doors.refused(Door.CHAT);
        look();

        assertThat(told()).hasSize(1);
    }

    @Test
    void a_silence_names_what_was_turned_away_meanwhile() {
        look();
        pass(60);
        doors.refused(Door.CHAT);
        look();

        assertThat(told())
                .singleElement()
                .asString()
                .contains("« chat » silencieuse", "a été refusé (dernier refus le lun. 1 mars 11:00)");
    }

    @Test
    void what_lies_before_a_door_is_a_failure_for_as_long_as_it_lies_there_whatever_else_comes_in() {
        left("2 messages ne se laissent pas enregistrer.");
        pass(4);
        left("2 messages ne se laissent pas enregistrer.");
        assertThat(told()).isEmpty();
        assertThat(shown("mail", "status")).isEqualTo("WELL");

        pass(1);
        left("3 messages ne se laissent pas enregistrer.");
        assertThat(told())
                .singleElement()
                .asString()
                .contains("« e-mail » laisse quelque chose de côté", "depuis le lun. 1 mars 10:00", "3 messages");
        assertThat(shown("mail", "status")).isEqualTo("FAILING");
        assertThat(shown("mail", "since")).isEqualTo("2027-03-01T09:00:00Z");
        assertThat(shown("mail", "left")).contains("3 messages");
        assertThat(health()).contains("DEGRADED", "3 messages");

        for (int day = 0; day < 3; day++) {
            pass(30);
            left("1 message ne se laisse pas enregistrer.");
        }
        assertThat(told()).hasSize(1);
        assertThat(health()).contains("1 message");

        doors.leavesNothing(Door.MAIL);
        look();
        assertThat(told()).hasSize(2).last().asString().contains("« e-mail » ne laisse plus rien de côté");
        assertThat(shown("mail", "status")).isEqualTo("WELL");
        assertThat(health()).doesNotContain("DEGRADED");
    }

    @Test
    void an_outage_is_told_of_although_something_lies_before_the_door_already() {
        left("1 message ne se laisse pas enregistrer.");
        pass(5);
        left("1 message ne se laisse pas enregistrer.");
        doors.failed(Door.MAIL, "Le serveur ne répond pas.");
        look();
        pass(6);
        doors.failed(Door.MAIL, "Le serveur ne répond pas.");
        look();

        assertThat(told()).hasSize(2).last().asString().contains("« e-mail » en panne", "Le serveur ne répond pas.");
        assertThat(shown("mail", "why")).isEqualTo("Le serveur ne répond pas.");
    }

    private void left(String what) {
        doors.heard(Door.CHAT);
        doors.heard(Door.MAIL);
        doors.leaves(Door.MAIL, what);
        look();
    }
}
