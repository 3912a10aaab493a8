package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.Channel;
import fr.vigie.incident.PastIncident;
import fr.vigie.incident.PastIncidents;
import fr.vigie.rehearsal.Taken;
import fr.vigie.rehearsal.TakenTasks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of the work on incidents, for rehearsals to play it again. */
class RecordedWorkTest extends Story {

    @Autowired
    PastIncidents past;

    @Autowired
    TakenTasks taken;

    @Test
    void it_is_known_when_a_step_was_taken_up_and_when_it_was_done() {
        at("2026-11-23T10:00");
        var incident = aReport().by(Channel.PHONE).on("api").started();
        advance(minutes(3));
        incident.claim();
        advance(minutes(5));
        incident.diagnose("priority", 2, "diagnosis", "Lenteurs");
        advance(minutes(1));
        incident.claim();
        advance(minutes(7));
        incident.intervene("action", "CLIENT_CONTACT", "comment", "Nous regardons");

        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.channel()).isEqualTo(Channel.PHONE);
            assertThat(one.service()).isEqualTo("api");
            assertThat(one.priority()).isEqualTo(2);
            assertThat(one.times().openedAt()).isEqualTo(Time.paris("2026-11-23T10:08"));
            assertThat(one.times().intervenedAt()).isEqualTo(Time.paris("2026-11-23T10:16"));
            assertThat(one.times().restoredAt()).isNull();
        });
        assertThat(taken.since(Time.paris("2026-11-23T00:00")))
                .contains( // the engine's history of other stories stays
                        new Taken(incident.reference(), "diagnose", Time.paris("2026-11-23T10:03")),
                        new Taken(incident.reference(), "interveneP2", Time.paris("2026-11-23T10:09")));
    }

    @Test
    void what_is_for_few_to_know_is_counted_and_what_came_to_nothing_is_not() {
        at("2026-11-23T10:00");
        aReport().started().diagnose("decision", "DISMISS", "diagnosis", "Fausse alerte");
        aReport().started();
        Emergency.declared(stage, "responsable", Emergency.form("insiders", "astreinte"));
        advance(seconds(1));

        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.restricted()).isTrue();
            assertThat(one.priority()).isEqualTo(1);
            assertThat(one.service()).isNull();
            assertThat(one.client()).isNull();
        });
    }

    private List<PastIncident> all() {
        return past.between(Time.paris("2026-11-23T00:00"), Time.paris("2026-11-24T00:00"));
    }
}
