package fr.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.contract.Rows;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigieTest
class AlertmanagerApiTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Outside vigie;

    /** Every test speaks of a group of its own. */
    private String group;

    @BeforeEach
    void knowTheAddress(TestInfo test) {
        vigie = new Outside(port);
        group = test.getDisplayName();
    }

    @Test
    void a_group_that_fires_is_one_incident_that_says_what_fires() {
        var reference = taken(send("a", alert("firing", "a1", "sms")));

        var incident = vigie.incident(reference);
        assertThat(vigie.<String>read(incident, "$.channel")).isEqualTo("MONITORING");
        assertThat(vigie.<String>read(incident, "$.subject")).isEqualTo("File d'attente a1 > 5000");
        assertThat(vigie.<String>read(incident, "$.service")).isEqualTo("sms");
        assertThat(vigie.<String>read(incident, "$.description"))
                .contains("instance = a1", "http://prometheus/graph", "Vider la file d'abord.");
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
    }

    @Test
    void a_repeat_is_not_doubled_and_two_groups_are_two_incidents() {
        var first = taken(send("a", alert("firing", "r1", "sms")));
        var before = Rows.in(database);

        assertThat(taken(send("a", alert("firing", "r1", "sms")))).isEqualTo(first);
        assertThat(Rows.in(database)).isEqualTo(before);

        assertThat(taken(send("b", alert("firing", "r2", "api")))).isNotEqualTo(first);
    }

    @Test
    void the_event_is_fingerprint_start_and_status() {
        var reference = taken(send("a", alert("firing", "e1", "sms")));
        send("a", alert("firing", "e1", "sms").replace("07:00:00Z", "08:00:00Z"));
        send("a", alert("firing", "e2", "sms"));
        send("a", alert("resolved", "e1", "sms"));
        send("a", alert("resolved", "e1", "sms"));

        assertThat(reports(reference)).isEqualTo(4);
    }

    @Test
    void resolved_alerts_ride_along_in_a_firing_group_and_each_is_judged_by_its_own() {
        var reference = taken(send("a", alert("firing", "m1", "sms"), alert("resolved", "m2", "sms")));

        var story = journal(reference);
        assertThat(story).hasSize(2);
        assertThat(story.get(0)).contains("File d'attente m1").doesNotContain("Fin d'alarme");
        assertThat(story.get(1)).contains("Fin d'alarme : File d'attente m2");
    }

    @Test
    void the_end_of_an_alarm_is_written_down_and_closes_nothing() {
        var reference = taken(send("a", alert("firing", "f1", "sms")));

        assertThat(taken(send("a", alert("resolved", "f1", "sms")))).isEqualTo(reference);

        assertThat(journal(reference)).last().asString().contains("Fin d'alarme");
        assertThat(vigie.<String>read(vigie.incident(reference), "$.status")).isEqualTo("REPORTED");
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
    }

    @Test
    void the_end_of_an_alarm_that_nobody_knows_opens_nothing() {
        var before = Rows.in(database);

        var answer = send("a", alert("resolved", "u1", "sms"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(vigie.<Object>read(answer, "$.reference")).isNull();
        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @Test
    void alerts_that_were_cut_off_are_not_taken_for_ended() {
        var reference = taken(send("a", alert("firing", "t1", "sms"), alert("firing", "t2", "sms")));

        knock(message("a", alert("firing", "t1", "sms")).replace("\"truncatedAlerts\":0", "\"truncatedAlerts\":1"));

        assertThat(journal(reference)).noneMatch(line -> line.contains("Fin d'alarme"));
    }

    @Test
    void sixty_alerts_of_one_group_are_one_incident() {
        var alerts = IntStream.range(0, 60)
                .mapToObj(number -> alert("firing", "n" + number, "sms"))
                .toArray(String[]::new);
        var incidents = Rows.count(database, "incident");

        var reference = taken(send("a", alerts));

        assertThat(Rows.count(database, "incident")).isEqualTo(incidents + 1);
        assertThat(reports(reference)).isEqualTo(60);
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
    }

    @Test
    void an_alarm_that_comes_back_after_the_incident_is_closed_opens_another() {
        var first = taken(send("a", alert("firing", "c1", "sms")));
        vigie.completed(first, Map.of("decision", "DISMISS", "diagnosis", "essai"));

        var again = taken(send("a", alert("firing", "c1", "sms").replace("07:00:00Z", "09:00:00Z")));

        assertThat(again).isNotEqualTo(first);
    }

    private HttpResponse<String> send(String name, String... alerts) {
        return knock(message(name, alerts));
    }

    private HttpResponse<String> knock(String body) {
        return vigie.ask("nobody", "/api/intake/alertmanager")
                .with("Authorization", "Bearer demo-intake-token")
                .post(body);
    }

    private String taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(vigie.<List<String>>read(answer, "$.references")).hasSize(1);
        return vigie.read(answer, "$.reference");
    }

    private List<String> journal(String reference) {
        return vigie.read(vigie.incident(reference), "$.journal[?(@.kind != 'NOTICE')].text");
    }

    private long reports(String reference) {
        return database.sql("select count(*) from report where incident = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    private String message(String name, String... alerts) {
        return """
                {"version":"4","groupKey":"{}:{alertname=\\"%s %s\\"}","truncatedAlerts":0,"status":"firing",
                 "receiver":"vigie","groupLabels":{},"commonLabels":{},"commonAnnotations":{},
                 "externalURL":"http://alertmanager","alerts":[%s]}""".formatted(group, name, List.of(alerts).stream().collect(Collectors.joining(",")));
    }

    private String alert(String status, String name, String service) {
        return """
                {"status":"%s","labels":{"alertname":"Queue","instance":"%s","service":"%s"},
                 "annotations":{"summary":"File d'attente %s > 5000","runbook":"Vider la file d'abord."},"startsAt":"2026-11-20T07:00:00Z",
                 "endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://prometheus/graph","fingerprint":"%s"}""".formatted(status, name, service, name, name);
    }
}
