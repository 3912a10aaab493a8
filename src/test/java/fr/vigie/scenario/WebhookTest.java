package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.webhook.Receiver;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What machines of others hear of incidents: each step once, signed, in order, and nothing that did not happen. */
class WebhookTest extends WebhookStory {

    @Test
    void a_whole_story_is_told_in_five_events_in_their_order_to_each_machine() {
        var incident = aReport().from("acme").on("api").openedAs(1);
        advance(minutes(15));
        incident.intervene("action", "MAINTENANCE", "comment", "Redémarrer");
        incident.restore("resolution", "Redémarré");
        incident.confirm(true);

        relay.carryAll();

        for (var machine : List.of(crm, bi)) {
            assertThat(machine.types())
                    .containsExactly(
                            "incident.opened",
                            "incident.escalated",
                            "incident.engaged",
                            "incident.restored",
                            "incident.closed");
            assertThat(machine.heard()).allMatch(Receiver.Heard::genuine);
        }
        var opened = crm.heard().get(0).body();
        var data = opened.path("data");
        assertThat(opened.path("timestamp").asText()).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(data.path("reference").asText()).isEqualTo(incident.reference());
        assertThat(data.path("status").asText()).isEqualTo("OPEN");
        assertThat(data.path("priority").asInt()).isEqualTo(1);
        assertThat(data.path("service").asText()).isEqualTo("api");
        assertThat(data.path("client").asText()).isEqualTo("ACME");
        assertThat(data.path("deadline").asText()).isEqualTo("2026-11-23T09:15:00Z");
        assertThat(data.path("link").asText()).endsWith("/api/incidents/" + incident.reference());
        var closed = crm.heard().get(4).body().path("data");
        assertThat(closed.path("outcome").asText()).isEqualTo("CONFIRMED");
        assertThat(closed.path("escalationLevel").asInt()).isEqualTo(1);
    }

    @Test
    void another_priority_and_a_client_who_is_not_content_are_told_too() {
        var incident = aReport().openedAs(3);
        incident.changePriority(2, "Plusieurs clients");
        incident.intervene("action", "MAINTENANCE", "comment", "Redémarrer");
        incident.restore("resolution", "Redémarré");
        incident.confirm(false);

        relay.carryAll();

        assertThat(crm.types())
                .containsExactly(
                        "incident.opened",
                        "incident.priority_changed",
                        "incident.engaged",
                        "incident.restored",
                        "incident.reopened");
        assertThat(crm.heard().get(1).body().path("data").path("priority").asInt())
                .isEqualTo(2);
    }

    @Test
    void what_turns_out_to_be_none_is_closed() {
        aReport().started().diagnose("decision", "DISMISS", "diagnosis", "Spam");

        relay.carryAll();

        assertThat(crm.types()).containsExactly("incident.closed");
        assertThat(crm.heard().get(0).body().path("data").path("outcome").asText())
                .isEqualTo("DISMISSED");
    }

    @Test
    void no_machine_hears_that_there_is_a_security_incident() {
        var incident = Emergency.declared(stage, "responsable", Emergency.form("insiders", "astreinte"));
        advance(seconds(1));
        advance(hours(2));
        incident.incident().as("responsable").intervene("action", "ESCALATION", "comment", "Clés révoquées");

        relay.carryAll();

        assertThat(crm.heard()).isEmpty();
        assertThat(written()).isZero();
    }

    @Test
    void a_step_that_is_refused_or_rolled_back_tells_nothing() {
        var incident = aReport().started();
        refusalOf(incident, () -> incident.diagnose("priority", 9));
        var failure = catchThrowable(() -> transactions.executeWithoutResult(step -> {
            incident.diagnose("priority", 1);
            assertThat(written()).isEqualTo(2);
            throw new IllegalStateException("the node dies");
        }));

        relay.carryAll();

        assertThat(failure).hasMessage("the node dies");
        assertThat(crm.heard()).isEmpty();
        incident.diagnose("priority", 1);
        relay.carryAll();
        assertThat(crm.types()).containsExactly("incident.opened");
    }

    private int written() {
        return stage.database()
                .sql("select count(*) from notice where carrier = 'WEBHOOK'")
                .query(Integer.class)
                .single();
    }
}
