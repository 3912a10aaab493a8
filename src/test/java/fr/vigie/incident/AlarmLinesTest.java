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

/** What a journal says of alarms that come in numbers, or come and go. */
@VigieTest
@Import(StandingStill.class)
class AlarmLinesTest {

    @Autowired
    AlarmDesk desk;

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
    void one_that_comes_and_goes_is_one_incident_and_is_called_unstable_once() {
        var reference = told("a", Turn.BEGINS);
        for (int i = 0; i < 20; i++) {
            pass(1);
            told("a", i % 2 == 0 ? Turn.ENDS : Turn.BEGINS);
        }

        assertThat(story(reference))
                .filteredOn(line -> line.contains("instable"))
                .singleElement()
                .asString()
                .contains("4 changements d'état depuis lun. 1 mars 10:00");
        assertThat(story(reference)).hasSizeLessThanOrEqualTo(5);
        assertThat(reports(reference)).isEqualTo(21);

        pass(5);
        summary.write();
        assertThat(story(reference)).noneMatch(line -> line.contains("stable, en cours"));
        pass(6);
        summary.write();
        summary.write();
        assertThat(story(reference))
                .filteredOn(line -> line.contains("redevenue stable"))
                .singleElement()
                .asString()
                .contains("en cours : a", "20 changements");
        pass(1);
        told("a", Turn.ENDS);
        assertThat(story(reference)).last().asString().contains("Fin", "plus aucune alarme en cours");
    }

    @Test
    void a_source_that_says_itself_that_it_flaps_is_believed() {
        var reference = told("a", Turn.BEGINS);
        told("a", Turn.UNSTABLE);
        told("a", Turn.ENDS);
        told("a", Turn.BEGINS);
        told("a", Turn.STABLE);

        assertThat(story(reference)).hasSize(3);
        assertThat(story(reference).get(1)).contains("instable (selon la supervision)");
        assertThat(story(reference).get(2)).contains("redevenue stable");
    }

    @Test
    void many_are_counted_after_the_first_few_and_summed_up_later() {
        var reference = told("0", Turn.BEGINS);
        for (int i = 1; i <= 42; i++) {
            told("n" + i, Turn.BEGINS);
        }

        assertThat(story(reference)).hasSize(1 + 5 + 1);
        assertThat(story(reference)).last().asString().contains("les alarmes suivantes sont conservées et comptées");
        assertThat(reports(reference)).isEqualTo(43);

        pass(11);
        summary.write();
        summary.write();
        assertThat(story(reference)).hasSize(8);
        assertThat(story(reference)).last().asString().contains("Alarme rappelée 36 fois", "43 en cours");
    }

    @Test
    void the_end_of_the_last_of_many_is_always_written() {
        var reference = told("0", Turn.BEGINS);
        for (int i = 1; i <= 30; i++) {
            told("n" + i, Turn.BEGINS);
        }
        for (int i = 1; i <= 30; i++) {
            told("n" + i, Turn.ENDS);
        }
        assertThat(story(reference)).noneMatch(line -> line.contains("plus aucune"));

        told("0", Turn.ENDS);

        assertThat(story(reference)).last().asString().contains("plus aucune alarme en cours");
    }

    @Test
    void one_that_comes_back_after_a_person_closed_the_incident_is_never_silent() {
        var reference = told("a", Turn.BEGINS);
        database.sql("update incident set status = 'CLOSED' where reference = ?")
                .param(reference)
                .update();

        assertThat(desk.receive(alarm("a", Turn.ENDS))).isEmpty();
        assertThat(told("a", Turn.BEGINS)).isNotEqualTo(reference);
    }

    private String told(String what, Turn turn) {
        return desk.receive(alarm(what, turn)).orElseThrow().reference();
    }

    private Alarm alarm(String what, Turn turn) {
        var subject = (turn == Turn.ENDS ? "Fin d'alarme : " : "") + what;
        var report = new Report(
                Channel.MONITORING,
                null,
                Contact.NOBODY,
                subject,
                null,
                null,
                null,
                null,
                null,
                null,
                key,
                "monitoring");
        return new Alarm(report, key + what, turn);
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
