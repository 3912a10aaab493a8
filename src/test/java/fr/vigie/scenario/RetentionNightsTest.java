package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.Outside;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Sweeping happens once a night; whoever leads sees when it does not, or not to the end. */
class RetentionNightsTest extends KeptStory {

    @Autowired
    TransactionTemplate transactions;

    @Test
    void one_kind_that_fails_keeps_no_other_is_shown_and_is_made_up_for_by_whichever_node_looks_next() {
        var ticket = closed("2026-11-23T10:00");
        at("2029-11-24T02:30");

        nights.lookWhereNothingIsSaidOf("REPORTS");

        assertThat(nights.sweeps()).isEqualTo("1 open");
        assertThat(nights.worries())
                .containsExactly(
                        "L'effacement n'aboutit pas : signalements. L'effacement n'aboutit pas : historique du moteur.");
        assertThat(ticket.view().subject()).isEqualTo("API muette depuis ce matin");
        assertThat(ticket.view().journal()).allMatch(line -> line.text().equals(GONE));

        advance(hours(9));
        nights.look();

        assertThat(nights.sweeps()).as("at noon too").isEqualTo("1 ended");
        assertThat(ticket.view().subject()).isEqualTo(GONE);
        assertThat(nights.erased()).containsEntry("REPORTS", 2L);
        var shown = new Outside(port).ask("responsable", "/api/retention").get();
        assertThat(shown.body())
                .contains("\"kind\":\"ATTACHMENTS\",\"label\":\"pièces jointes\",\"period\":\"P6M\"", "\"REPORTS\":2");
        assertThat(nights.worries()).isEmpty();
    }

    @Test
    void it_happens_once_a_night_and_nobody_is_left_in_the_dark_when_it_does_not() {
        at("2026-11-23T12:00");
        nights.look();
        assertThat(nights.sweeps()).as("a new house waits for its first night").isEqualTo("0 open");
        night("2026-11-24");
        nights.look();
        at("2026-11-25T00:30");
        nights.look();
        assertThat(nights.sweeps()).isEqualTo("1 ended");

        at("2026-11-27T02:30");
        assertThat(nights.worries()).isEmpty();
        advance(Duration.ofSeconds(1));
        assertThat(nights.worries())
                .singleElement()
                .asString()
                .startsWith("Rien n'a été effacé jusqu'au bout depuis plus de 3 jours");
        assertThat(new Outside(port)
                        .ask("responsable", "/actuator/health/retention")
                        .get()
                        .body())
                .contains("DEGRADED", "Rien n'a été effacé");
        at("2026-11-27T09:00");
        nights.look();
        assertThat(nights.sweeps())
                .as("a machine that sleeps at night is no excuse")
                .isEqualTo("2 ended");
        assertThat(nights.worries()).isEmpty();
    }

    @Test
    void what_takes_too_long_is_left_for_the_next_look() {
        var ticket = closed("2026-11-23T10:00");
        at("2029-11-24T02:30");

        nights.lookSlowly();
        assertThat(nights.sweeps()).isEqualTo("1 open");
        assertThat(ticket.view().subject()).isEqualTo("API muette depuis ce matin");
        assertThat(nights.worries()).as("that is no trouble").isEmpty();

        nights.look();
        assertThat(nights.sweeps()).isEqualTo("1 ended");
        assertThat(ticket.view().subject()).isEqualTo(GONE);
    }

    @Test
    void what_another_node_has_in_hand_is_left_to_it_and_what_a_dead_one_left_is_gone_on_with() {
        var ticket = closed("2026-11-23T10:00");
        at("2029-11-24T12:00");
        stage.database()
                .sql("insert into retention_sweep (begun_at) values ('2029-11-24T02:00:00Z')")
                .update();

        transactions.executeWithoutResult(other -> {
            stage.database()
                    .sql("select id from retention_sweep for update")
                    .query(Long.class)
                    .single();
            CompletableFuture.runAsync(nights::look).join();
        });
        assertThat(nights.sweeps()).isEqualTo("1 open");
        assertThat(ticket.view().subject()).isEqualTo("API muette depuis ce matin");

        nights.look();
        assertThat(nights.sweeps()).isEqualTo("1 ended");
        assertThat(ticket.view().subject()).isEqualTo(GONE);
    }
}
