package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who begins to use a service, or ceases to, once its maintenance is announced. */
class MaintenanceNewcomersTest extends MaintenanceStory {

    @AfterEach
    void theDirectoryIsAsBefore() {
        leaves("VALBRUNE");
    }

    @Test
    void who_comes_before_the_notice_ends_is_told_in_time_and_counts_and_who_left_is_waited_for_no_more() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept("emily@northwind.example");
        uses("VALBRUNE");

        advanceTo("2026-11-29T21:59");
        assertThat(told(reference, "ANNOUNCED")).hasSize(3);
        advanceTo("2026-11-29T22:00");
        assertThat(told(reference, "ANNOUNCED")).hasSize(4).contains("hugo@valbrune.example");
        assertThat(journal(reference)).anyMatch(line -> line.endsWith("Nouveaux clients prévenus : une personne"));

        leaves("NORTHWIND");
        try {
            advanceTo("2026-11-30T22:00");
            assertThat(journal(reference))
                    .as("only who came")
                    .anyMatch(line -> line.endsWith("fin du préavis : Ville de Valbrune"));
            complete(
                    "responsable",
                    reference,
                    "tellOtherwise",
                    "toldClient",
                    "tous",
                    "toldAt",
                    "30/11/2026 20:00",
                    "how",
                    "au téléphone");
        } finally {
            uses("NORTHWIND");
        }
        assertThat(steps(reference)).containsExactly("follow");
        assertThat(isProper(reference)).isTrue();
    }

    @Test
    void who_comes_on_the_last_day_is_told_when_the_notice_ends_and_leaves_what_was_told_in_time_as_it_is() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();
        advanceTo("2026-11-30T12:00");
        uses("VALBRUNE");

        advanceTo("2026-11-30T22:00");

        assertThat(told(reference, "ANNOUNCED")).contains("hugo@valbrune.example");
        assertThat(steps(reference)).containsExactly("follow");
        assertThat(isProper(reference)).isTrue();
    }

    private void uses(String client) {
        stage.database()
                .sql("insert into client_service (client, service) values (?, 'api')")
                .param(client)
                .update();
    }

    private void leaves(String client) {
        stage.database()
                .sql("delete from client_service where client = ? and service = 'api'")
                .param(client)
                .update();
    }
}
