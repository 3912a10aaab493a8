package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.StandingStill;
import fr.vigie.VigieTest;
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

/** However much is sent about one incident, and by whichever door, its journal can be read, and each report is kept. */
@VigieTest
@Import(StandingStill.class)
class JoinedReportsTest {

    @Autowired
    ReportDesk desk;

    @Autowired
    AlarmDesk alarms;

    @Autowired
    ReportLines lines;

    @Autowired
    AlarmSummary summary;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    private final String key = UUID.randomUUID().toString();
    private Instant now = Instant.parse("2027-03-01T09:00:00Z");

    @BeforeEach
    void itIsTen() {
        clock.set(now);
    }

    @AfterEach
    void giveTheEngineItsClockBack() {
        ClockUtil.reset();
    }

    @Test
    void the_first_hundred_have_a_line_each_and_those_that_follow_one_in_an_hour() {
        var reference = told("Premier");
        for (int number = 1; number <= 130; number++) {
            told("Message " + number);
        }

        assertThat(story(reference)).hasSize(1 + 100 + 1);
        assertThat(story(reference))
                .last()
                .asString()
                .contains("e-mail : Message 101", "les suivants sont conservés, et comptés ici une fois par heure");
        assertThat(reports(reference)).isEqualTo(131);

        pass(59);
        lines.write();
        assertThat(story(reference)).hasSize(102);
        pass(1);
        lines.write();
        lines.write();
        assertThat(story(reference)).hasSize(103);
        assertThat(story(reference))
                .last()
                .asString()
                .contains("Et 29 autres signalements depuis lun. 1 mars 10:00", "e-mail : Message 130");
    }

    @Test
    void what_goes_on_for_days_adds_few_lines_a_day() {
        var reference = told("Premier");
        for (int number = 1; number <= 100; number++) {
            told("Message " + number);
        }
        for (int quarter = 0; quarter < 4 * 24; quarter++) {
            pass(15);
            told("Encore " + quarter);
            lines.write();
        }

        assertThat(story(reference).size() - 101).isBetween(20, 45);
        assertThat(reports(reference)).isEqualTo(101 + 4 * 24);
    }

    @Test
    void an_alarm_that_comes_back_for_days_just_seldom_enough_not_to_be_unstable_adds_few_lines_a_day() {
        var reference = told("a", Alarm.Turn.BEGINS);
        for (int change = 0; change < 130; change++) {
            turn(change);
        }
        var first = story(reference).size();
        for (int change = 130; change < 260; change++) {
            turn(change);
        }

        assertThat(first).isLessThan(120);
        assertThat(story(reference).size() - first).as("in the second day").isLessThan(80);
        assertThat(reports(reference)).isEqualTo(261);
    }

    @Test
    void of_many_that_are_unstable_the_first_are_named_and_the_others_counted() {
        var reference = told("0", Alarm.Turn.BEGINS);
        for (int number = 0; number < 40; number++) {
            told("n" + number, Alarm.Turn.UNSTABLE);
            told("n" + number, Alarm.Turn.UNSTABLE);
        }

        assertThat(story(reference)).hasSizeLessThan(40);
        pass(11);
        summary.write();
        assertThat(story(reference))
                .filteredOn(line -> line.contains("Alarme rappelée"))
                .singleElement()
                .asString()
                .contains("40 instables");
        summary.write();
        assertThat(story(reference)).hasSizeLessThan(45);
    }

    private void turn(int change) {
        pass(11);
        told("a", change % 2 == 0 ? Alarm.Turn.ENDS : Alarm.Turn.BEGINS);
        summary.write();
    }

    private String told(String subject) {
        return desk.receive(report(Channel.EMAIL, subject)).reference();
    }

    private String told(String what, Alarm.Turn turn) {
        return alarms.receive(new Alarm(report(Channel.MONITORING, what), key + what, turn))
                .orElseThrow()
                .reference();
    }

    private Report report(Channel channel, String subject) {
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

    private long reports(String reference) {
        return database.sql("select count(*) from report where incident = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }
}
