package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.notice.HandRelay;
import fr.vigie.webhook.Listening;
import fr.vigie.webhook.Receiver;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What machines of others hear of incidents: each step once, signed, in order, and nothing that did not happen. */
class WebhookTest extends Story {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Receiver crm = new Receiver(SECRET);
    private final Receiver bi = new Receiver(SECRET);
    private Listening listening;
    private HandRelay relay;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void twoMachinesListen(@Autowired ConfigurableApplicationContext house, @Autowired MovableClock clock) {
        at("2026-11-23T10:00");
        listening = new Listening(house, clock, SECRET, Map.of("crm", crm.url(), "bi", bi.url()));
        relay = new HandRelay(house, clock, listening.courier());
    }

    @AfterEach
    void theyListenNoMore() {
        listening.close();
        crm.close();
        bi.close();
    }

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

    @Test
    void a_machine_that_fails_gets_each_event_again_under_its_name_in_order_and_the_other_waits_for_nobody() {
        crm.next(500, 302, 204);
        var incident = aReport().openedAs(3);
        incident.intervene("action", "MAINTENANCE", "comment", "Redémarrer");

        relay.carryAll();
        assertThat(crm.types()).containsExactly("incident.opened");
        assertThat(bi.types()).containsExactly("incident.opened", "incident.engaged");
        advance(minutes(1));
        relay.carryAll();
        advance(minutes(1));
        relay.carryAll();

        assertThat(crm.types())
                .containsExactly("incident.opened", "incident.opened", "incident.opened", "incident.engaged");
        assertThat(crm.heard().subList(0, 3).stream().map(Receiver.Heard::id))
                .containsOnly(crm.heard().get(0).id());
        assertThat(crm.heard().get(2).seconds())
                .isGreaterThan(crm.heard().get(0).seconds());
    }

    @Test
    void one_that_takes_nothing_for_long_is_told_to_the_managers_once_and_once_when_it_does_again() {
        crm.next(500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500);
        aReport().openedAs(3);
        aReport().openedAs(4);
        for (int minutes = 0; minutes < 35; minutes++) {
            relay.carryAll();
            look();
            advance(minutes(1));
        }

        assertThat(pages()).isEqualTo(1);
        assertThat(listening.troubles()).singleElement().asString().contains("« crm »", "statut 500");
        assertThat(listening.health()).isEqualTo("DEGRADED");

        for (int hours = 0; hours < 9; hours++) {
            advance(hours(1));
            relay.carryAll();
            look();
        }
        assertThat(pages()).isEqualTo(2);
        assertThat(listening.troubles()).isEmpty();
        assertThat(listening.health()).isEqualTo("UP");
    }

    @Test
    void one_that_wants_nothing_more_is_told_at_once_and_no_ticket_says_that_a_notice_is_lost() {
        crm.next(410, 410);
        var incident = aReport().openedAs(3);
        incident.intervene("action", "MAINTENANCE", "comment", "Redémarrer");

        relay.carryAll();

        assertThat(crm.types()).containsExactly("incident.opened", "incident.engaged");
        assertThat(pages()).isEqualTo(1);
        assertThat(listening.troubles()).singleElement().asString().contains("statut 410");
        assertThat(incident.view().journal())
                .noneMatch(line -> line.kind().name().equals("NOTICE_LOST"));
    }

    private void look() {
        transactions.executeWithoutResult(step -> listening.look());
    }

    private int written() {
        return count("carrier = 'WEBHOOK'");
    }

    /** How often the managers were told something of an endpoint, whatever ways each word took. */
    private int pages() {
        return stage.database()
                .sql("select count(distinct occurrence) from notice where kind = 'WEBHOOK_TROUBLE'")
                .query(Integer.class)
                .single();
    }

    private int count(String which) {
        return stage.database()
                .sql("select count(*) from notice where " + which)
                .query(Integer.class)
                .single();
    }
}
