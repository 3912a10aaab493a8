package fr.vigie.scenario;

import static fr.vigie.incident.Channel.EMAIL;
import static fr.vigie.incident.Channel.MONITORING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwoReportsTest extends Story {

    private ReportDraft anAlarm() {
        return aReport().by(MONITORING).keyed("api/frontal-2").on("api");
    }

    @Test
    void two_reports_of_one_failure_are_one_incident() {
        at("2026-11-23T10:00");
        var incident = anAlarm().event("e-1").received();
        advance(minutes(2));

        var again = anAlarm().event("e-2").about("Toujours en panne").handedIn();

        assertThat(again.reference()).isEqualTo(incident.reference());
        assertThat(again.opened()).isFalse();
        assertThat(incident)
                .waitsAt("diagnose")
                .hasInItsJournal(1, EntryKind.REPORT_ATTACHED)
                .saysInItsJournal(EntryKind.REPORT_ATTACHED, "support", "Toujours en panne");
        assertThat(reports()).isEqualTo(2);
        assertThat(incident.processes()).hasSize(1);
    }

    @Test
    void one_event_told_twice_is_told_once() {
        at("2026-11-23T10:00");
        var incident = anAlarm().event("e-1").received();
        var before = Snapshot.of(incident);

        var again = anAlarm().event("e-1").handedIn();

        assertThat(again.reference()).isEqualTo(incident.reference());
        assertThat(again.opened()).isFalse();
        assertThat(Snapshot.of(incident)).isEqualTo(before);
    }

    @Test
    void an_event_of_the_same_name_on_another_channel_is_another_one() {
        at("2026-11-23T10:00");
        var incident = aReport().by(EMAIL).event("1").received();

        assertThat(aReport().by(MONITORING).event("1").received().reference()).isNotEqualTo(incident.reference());
    }

    @Test
    void once_the_incident_is_closed_the_same_failure_is_a_new_one() {
        at("2026-11-23T10:00");
        var incident = anAlarm().event("e-1").received();
        incident.diagnose("decision", "DISMISS", "diagnosis", "Fausse alerte");

        var next = anAlarm().event("e-2").received();

        assertThat(next.reference()).isNotEqualTo(incident.reference());
        assertThat(next).waitsAt("diagnose");
        assertThat(incident).isClosedAs(Outcome.DISMISSED);
    }

    @Test
    void a_start_of_the_process_for_a_known_failure_ends_at_once_under_the_name_of_the_incident() {
        at("2026-11-23T10:00");
        var incident = anAlarm().openedAs(1);

        var again = stage.people()
                .as(
                        "integrateur",
                        () -> stage.engine()
                                .getRuntimeService()
                                .startProcessInstanceByKey(
                                        "incident", "my-own-key", anAlarm().told()));

        assertThat(again.isEnded()).isTrue();
        assertThat(again.getBusinessKey()).isEqualTo(incident.reference());
        assertThat(incident).isStillWaitingForAPerson().hasInItsJournal(1, EntryKind.REPORT_ATTACHED);
        assertThat(incident.timers()).hasSize(1);
        assertThat(reports()).isEqualTo(2);
    }

    @Test
    void eight_at_once_by_both_ways_in_are_one_incident() throws Exception {
        at("2026-11-23T10:00");

        var references = atOnce(IntStream.range(0, 8)
                .mapToObj(i -> (Callable<String>) () -> i % 2 == 0
                        ? anAlarm().received().reference()
                        : anAlarm().started().reference())
                .toList());

        assertThat(references).hasSize(8).containsOnly(references.get(0));
        var incident = new Ticket(stage, references.get(0));
        assertThat(incident).waitsAt("diagnose").hasInItsJournal(7, EntryKind.REPORT_ATTACHED);
        assertThat(incident.processes())
                .filteredOn(process -> !process.isEnded())
                .hasSize(1);
        assertThat(reports()).isEqualTo(8);
    }

    static List<String> atOnce(List<Callable<String>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private long reports() {
        return stage.database()
                .sql("select count(*) from report")
                .query(Long.class)
                .single();
    }
}
