package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.webhook.Receiver;
import org.junit.jupiter.api.Test;

/** A machine of others that does not take what it is told: it gets it again, and people hear of it once. */
class WebhookTroubleTest extends WebhookStory {

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
    void an_hour_in_which_a_machine_is_away_loses_nothing_and_tells_it_nothing_twice() {
        crm.away(true);
        for (int incidents = 0; incidents < 3; incidents++) {
            aReport().openedAs(3).intervene("action", "MAINTENANCE", "comment", "Redémarrer");
        }
        for (int minutes = 0; minutes < 60; minutes += 5) {
            relay.carryAll();
            advance(minutes(5));
        }
        assertThat(crm.taken()).isEmpty();
        assertThat(bi.taken()).as("the other waits for nobody").hasSize(6);

        crm.away(false);
        for (int hours = 0; hours < 4; hours++) {
            advance(hours(1));
            relay.carryAll();
        }

        assertThat(crm.taken()).hasSize(6).doesNotHaveDuplicates();
        assertThat(crm.heard().stream()
                        .filter(heard -> crm.taken().contains(heard.id()))
                        .map(Receiver.Heard::type))
                .contains("incident.opened", "incident.engaged");
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

    /** How often the managers were told something of an endpoint, whatever ways each word took. */
    private int pages() {
        return stage.database()
                .sql("select count(distinct occurrence) from notice where kind = 'WEBHOOK_TROUBLE'")
                .query(Integer.class)
                .single();
    }
}
