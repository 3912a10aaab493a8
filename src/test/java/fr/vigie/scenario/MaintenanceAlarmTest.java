package fr.vigie.scenario;

import static fr.vigie.incident.Alarm.Turn.BEGINS;
import static fr.vigie.incident.Alarm.Turn.ENDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.util.ReflectionTestUtils;

/** What alarms because we stopped it opens no incident, and what still does afterwards opens one. */
class MaintenanceAlarmTest extends MaintenanceStory {

    @Autowired
    @Qualifier("heartbeatWatch")
    Object heartbeats;

    @Test
    void alarms_of_the_window_belong_to_the_maintenance_and_those_that_still_fire_at_its_end_open_an_incident() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();

        advanceTo("2026-12-05T21:59");
        assertThat(alarm("hier", "api", BEGINS)).get().asString().startsWith("INC-");

        advanceTo("2026-12-05T22:00");
        assertThat(alarm("web1", "api", BEGINS)).hasValue(reference);
        complete("astreinte", reference, "begin");
        assertThat(alarm("web2", "API", BEGINS)).hasValue(reference);
        assertThat(alarm("web1", "api", BEGINS)).hasValue(reference);
        assertThat(alarm("sms1", "sms", BEGINS)).get().asString().startsWith("INC-");
        assertThat(alarm("inconnu", null, BEGINS)).get().asString().startsWith("INC-");
        assertThat(openIncidents()).isEqualTo(3);
        assertThat(alarm("hier", "api", BEGINS))
                .as("it joins what is open")
                .get()
                .asString()
                .startsWith("INC-");

        advanceTo("2026-12-05T23:00");
        assertThat(alarm("web2", "api", ENDS)).hasValue(reference);
        complete("astreinte", reference, "run", "decision", "FINISH");

        assertThat(openIncidents()).isEqualTo(4);
        var opened = stage.database()
                .sql("select incident from maintenance_alarm where incident is not null")
                .query(String.class)
                .single();
        assertThat(stage.database()
                        .sql("select notified_at = ? and occurred_at < notified_at and description like ? from report"
                                + " where incident = ?")
                        .params(java.sql.Timestamp.from(stage.time().now()), "%" + reference + "%", opened)
                        .query(Boolean.class)
                        .single())
                .as("its clock starts at the end of the window")
                .isTrue();
        assertThat(journal(reference))
                .anyMatch(line -> line.contains("Alarme rattachée : web1"))
                .anyMatch(line -> line.endsWith("Sonnent encore, incidents ouverts : " + opened));
        assertThat(alarm("web1", "api", ENDS))
                .as("later on it is the incident's")
                .hasValue(opened);
        assertThat(alarm("web3", "api", BEGINS)).get().asString().startsWith("INC-");
    }

    @Test
    void a_cancelled_window_that_had_begun_explains_nothing_any_more() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        advanceTo("2026-12-05T22:10");
        assertThat(alarm("web1", "api", BEGINS)).hasValue(reference);
        assertThat(openIncidents()).isZero();

        complete("responsable", reference, "follow", "decision", "CANCEL", "why", "Finalement non");

        assertThat(openIncidents()).isEqualTo(1);
    }

    @Test
    void a_window_that_had_begun_and_is_moved_explains_nothing_before_the_other_one() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        advanceTo("2026-12-05T22:10");
        assertThat(alarm("web1", "api", BEGINS)).hasValue(reference);
        assertThat(alarm("web2", "api", BEGINS)).hasValue(reference);
        assertThat(alarm("web2", "api", ENDS)).hasValue(reference);

        moved(reference, "12/12/2026 22:00", "12/12/2026 23:30");

        assertThat(stage.database()
                        .sql("select what from maintenance_alarm where incident is not null")
                        .query(String.class)
                        .list())
                .containsExactly("test|web1");
        assertThat(openIncidents()).isEqualTo(1);
        assertThat(steps(reference)).containsExactly("follow");
        assertThat(alarm("web3", "api", BEGINS)).get().asString().startsWith("INC-");
    }

    @Test
    void a_window_in_which_nobody_begins_explains_nothing_after_its_end() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        advanceTo("2026-12-05T22:10");
        assertThat(alarm("web1", "api", BEGINS)).hasValue(reference);

        advanceTo("2026-12-05T23:29");
        assertThat(openIncidents()).isZero();
        advanceTo("2026-12-05T23:30");
        assertThat(openIncidents()).isEqualTo(1);
        assertThat(alarm("web2", "api", BEGINS)).get().asString().startsWith("INC-");
    }

    @Test
    void work_that_goes_on_beyond_its_told_end_explains_nothing_until_a_new_end_is_told() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();
        advanceTo("2026-12-05T22:00");
        complete("astreinte", reference, "begin");
        assertThat(alarm("web1", "api", BEGINS)).hasValue(reference);

        advanceTo("2026-12-05T23:29");
        assertThat(openIncidents()).isZero();
        advanceTo("2026-12-05T23:30");
        assertThat(openIncidents()).as("what still fires").isEqualTo(1);
        assertThat(alarm("web1", "api", BEGINS)).get().asString().startsWith("INC-");
        assertThat(alarm("web2", "api", BEGINS)).get().asString().startsWith("INC-");
        var lines = journal(reference).stream()
                .filter(line -> line.startsWith("ALARM"))
                .toList();
        advanceTo("2026-12-06T01:45");
        assertThat(journal(reference).stream().filter(line -> line.startsWith("ALARM")))
                .as("each hour says nothing new")
                .isEqualTo(lines);

        complete("astreinte", reference, "run", "decision", "EXTEND", "newTo", "06/12/2026 02:30", "why", "Lent");
        assertThat(alarm("web3", "api", BEGINS)).hasValue(reference);
        assertThat(openIncidents()).isEqualTo(2);
        advanceTo("2026-12-06T02:30");
        assertThat(openIncidents()).isEqualTo(3);
        complete("astreinte", reference, "run", "decision", "FINISH");
        assertThat(openIncidents()).isEqualTo(3);
    }

    @Test
    void a_monitor_that_falls_silent_in_the_window_belongs_to_it_and_is_an_incident_when_it_still_is_at_the_end() {
        at("2036-11-24T10:00");
        var reference = planned("du 06/12/2036 22:00 au 06/12/2036 23:30");
        carriersAccept();
        advanceTo("2036-12-06T22:05");
        stage.database()
                .sql("insert into heartbeat (name, every_seconds, service, severity, heard_at)"
                        + " values ('sonde-api', 60, 'api', 'high', ?)")
                .param(java.sql.Timestamp.from(stage.time().now()))
                .update();
        try {
            for (int minute = 0; minute < 6; minute++) {
                ReflectionTestUtils.invokeMethod(heartbeats, "look");
                advance(Duration.ofMinutes(1));
            }
            assertThat(openIncidents()).isZero();
            assertThat(journal(reference))
                    .anyMatch(line -> line.contains("La supervision « sonde-api » ne répond plus"));

            complete("astreinte", reference, "begin");
            complete("astreinte", reference, "run", "decision", "FINISH");
            assertThat(openIncidents()).isEqualTo(1);
        } finally {
            stage.database().sql("delete from heartbeat").update();
        }
    }

    @Test
    void a_storm_in_the_window_is_counted_and_leaves_the_journal_readable() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        advanceTo("2026-12-05T22:10");

        for (int machine = 0; machine < 50; machine++) {
            alarm("web" + machine, "api", BEGINS);
        }

        assertThat(journal(reference).stream().filter(line -> line.startsWith("ALARM")))
                .hasSize(5);
        assertThat(stage.database()
                        .sql("select count(*) from maintenance_alarm where maintenance = ?")
                        .param(reference)
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
        assertThat(openIncidents()).isZero();
    }
}
