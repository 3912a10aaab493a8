package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients whose service is down hear how it goes, also when there is nothing new. */
class ProgressTest extends Story {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_priority_1_or_2_is_reported_on_every_30_minutes_until_it_is_restored(int priority) {
        at("2026-11-23T10:00");
        var incident = aReport().reachableAt("dsi@acme.example").openedAs(priority);

        advance(minutes(30).minus(oneMillisecond()));
        assertThat(incident.notices()).containsExactly("RECEIPT to dsi@acme.example");
        advance(oneMillisecond());
        assertThat(incident.notices()).containsExactly("RECEIPT to dsi@acme.example", progress(1)[0]);

        incident.as("support").intervene("action", "MAINTENANCE", "comment", "Bascule");
        advance(minutes(90));
        assertThat(incident.notices()).contains("ENGAGED to dsi@acme.example").endsWith(progress(3));

        incident.as("support").restore("resolution", "Basculé");
        advance(hours(5));
        assertThat(incident.notices()).endsWith("RESTORED to dsi@acme.example");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void what_is_less_urgent_is_not(int priority) {
        at("2026-11-23T10:00");
        var incident = aReport().reachableAt("dsi@acme.example").openedAs(priority);
        advance(hours(2));
        incident.as("support").intervene("action", "MAINTENANCE", "comment", "Bascule");

        advance(hours(5));

        assertThat(incident.notices()).containsExactly("RECEIPT to dsi@acme.example", "ENGAGED to dsi@acme.example");
        assertThat(incident).hasNoTimer();
    }

    @Test
    void an_incident_that_grows_worse_is_reported_on_from_then() {
        at("2026-11-23T10:00");
        var incident = aReport().reachableAt("dsi@acme.example").openedAs(4);
        advance(minutes(20));
        incident.changePriority(2, "Tous les clients sont touchés");

        advance(minutes(30));

        assertThat(incident.notices()).endsWith(progress(1)).hasSize(2);
    }

    private static String[] progress(int times) {
        return Collections.nCopies(times, "PROGRESS to dsi@acme.example").toArray(String[]::new);
    }
}
