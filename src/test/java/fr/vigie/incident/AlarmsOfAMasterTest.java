package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.StandingStill;
import fr.vigie.VigieTest;
import fr.vigie.incident.Alarm.Turn;
import fr.vigie.scenario.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An incident with alarms belongs to another one, and leaves it: what fires is known wherever people look. */
@VigieTest
@Import(StandingStill.class)
class AlarmsOfAMasterTest {

    private static final String NONE = "plus aucune alarme en cours";

    @Autowired
    AlarmDesk desk;

    @Autowired
    AlarmSummary summary;

    @Autowired
    AlarmGroup group;

    @Autowired
    ReportDesk reports;

    @Autowired
    AttachmentDesk attachments;

    @Autowired
    DetachmentDesk detachments;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    private final Agent support = new Agent("support");
    private final String key = UUID.randomUUID().toString();
    private Instant now = Instant.parse("2027-03-01T09:00:00Z");
    private String guest;
    private String master;

    @BeforeEach
    void twoAlarmsOfOneFailureThatAnAgentAttaches() {
        clock.set(now);
        guest = told("a", Turn.BEGINS);
        told("b", Turn.BEGINS);
        master = reports.receive(report(Channel.PHONE, "Plus rien ne part", null))
                .reference();
        attachments.attach(master, List.of(guest), "Même panne", support);
    }

    @AfterEach
    void giveTheEngineItsClockBack() {
        ClockUtil.reset();
    }

    @Test
    void the_master_hears_that_nothing_fires_when_the_last_one_has_ended() {
        pass(2);
        assertThat(told("a", Turn.ENDS)).isEqualTo(master);
        assertThat(story(master)).last().asString().contains("Fin d'alarme : a").doesNotContain(NONE);
        assertThat(group.firing(master)).isOne();

        pass(2);
        told("b", Turn.ENDS);
        assertThat(story(master)).last().asString().contains("Fin d'alarme : b", NONE);
    }

    @Test
    void what_is_detached_takes_its_alarms_along_also_those_that_began_meanwhile() {
        told("c", Turn.BEGINS);
        told("a", Turn.ENDS);
        assertThat(group.firing(master)).isEqualTo(2);

        detachments.detach(guest, "Autre cause", support);
        assertThat(group.firing(master)).isZero();
        assertThat(group.firing(guest)).isEqualTo(2);

        pass(2);
        told("b", Turn.ENDS);
        assertThat(story(guest)).last().asString().doesNotContain(NONE);
        told("c", Turn.ENDS);
        assertThat(story(guest)).last().asString().contains(NONE);
        assertThat(firing()).isZero();
    }

    @Test
    void a_report_that_leaves_with_its_key_takes_the_alarms_of_that_key_along() {
        told("c", Turn.BEGINS);
        var report = database.sql("select id from report where incident = ? and dedup_key = ?")
                .params(master, key)
                .query(UUID.class)
                .single();

        var own = detachments.detachReport(master, report, "Autre cause", support);

        assertThat(told("a", Turn.ENDS)).isEqualTo(own);
        assertThat(group.firing(own)).isEqualTo(2);
        assertThat(group.firing(master)).isZero();
        told("b", Turn.ENDS);
        told("c", Turn.ENDS);
        assertThat(story(own)).last().asString().contains(NONE);
    }

    @Test
    void what_becomes_stable_again_is_told_where_people_are_at_it() {
        told("a", Turn.UNSTABLE);
        assertThat(group.unstable(master)).isOne();

        pass(20);
        summary.write();

        assertThat(story(master)).last().asString().contains("redevenue stable, en cours : a");
    }

    private String told(String what, Turn turn) {
        var subject = (turn == Turn.ENDS ? "Fin d'alarme : " : "") + what;
        return desk.receive(new Alarm(report(Channel.MONITORING, subject, key), key + what, turn))
                .orElseThrow()
                .reference();
    }

    private static Report report(Channel channel, String subject, String key) {
        return new Report(
                channel, null, Contact.NOBODY, subject, null, null, null, null, null, null, key, "monitoring");
    }

    private void pass(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        clock.set(now);
    }

    private List<String> story(String reference) {
        return journal.of(reference).stream()
                .filter(line -> line.kind() == EntryKind.REPORTED || line.kind() == EntryKind.REPORT_ATTACHED)
                .map(JournalEntry::text)
                .toList();
    }

    private long firing() {
        return database.sql("select count(*) from alarm where firing and what like ?")
                .param(key + "%")
                .query(Long.class)
                .single();
    }
}
