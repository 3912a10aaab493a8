package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each of those who told of one failure was promised something of their own, and is judged by it. */
class ClocksOfEachTest extends Story {

    @Autowired
    MeterRegistry registry;

    private OneFailure failure;

    @BeforeEach
    void somebodyFindsOut() {
        failure = new OneFailure(stage);
    }

    @Test
    void the_first_promise_that_runs_out_asks_for_others_and_each_is_judged_by_its_own() {
        at("2026-11-23T10:00");
        var guest = aReport().openedAs(2);
        advanceTo("2026-11-23T10:20");
        var master = aReport().openedAs(1);
        failure.attach(master, guest);

        stage.time().advanceTo(Time.paris("2026-11-23T10:30").minus(oneMillisecond()));
        assertThat(master).hasEscalationLevel(0);
        advanceTo("2026-11-23T10:30");
        assertThat(master).hasEscalationLevel(1);
        advance(seconds(1));
        assertThat(master).sawSomebodyActInTime(null);
        assertThat(guest).sawSomebodyActInTime(false);

        advanceTo("2026-11-23T10:33");
        master.intervene("action", "ESCALATION", "comment", "Opérateur appelé pour Alpha");
        assertThat(master).sawSomebodyActInTime(true);
        assertThat(guest).sawSomebodyActInTime(false);
        assertThat(guest.view().intervenedAt()).isEqualTo(Time.paris("2026-11-23T10:33"));
        assertThat(guest.view().interveneBy()).isEqualTo(Time.paris("2026-11-23T10:30"));
        assertThat(guest).saysInItsJournal(EntryKind.ENGAGED, "support", "Suit " + master.reference());
    }

    @Test
    void nothing_is_missing_from_a_master_that_makes_haste_for_another_before_at_and_after_that_moment() {
        at("2026-11-23T10:00");
        var guest = aReport().openedAs(2);
        advanceTo("2026-11-23T10:20");
        var master = aReport().openedAs(1);
        failure.attach(master, guest);

        advanceTo("2026-11-23T10:25");
        allIsWell();
        advanceTo("2026-11-23T10:31");
        assertThat(master).hasEscalationLevel(1);
        allIsWell();
        failure.detach(guest);
        allIsWell();
        advanceTo("2026-11-23T10:34");
        allIsWell();
    }

    @Test
    void who_attaches_it_to_what_people_are_busy_with_has_seen_to_it() {
        at("2026-11-23T10:00");
        var master = aReport().openedAs(1);
        master.intervene("action", "ESCALATION");
        var guest = aReport().openedAs(1);
        advance(minutes(10));

        failure.attach(master, guest);

        assertThat(guest).sawSomebodyActInTime(true);
        assertThat(guest.view().intervenedAt()).isEqualTo(Time.paris("2026-11-23T10:10"));
    }

    @Test
    void what_was_done_about_it_before_stays_and_a_restoration_that_is_refused_is_none() {
        at("2026-11-23T10:00");
        var guest = aReport().openedAs(1);
        advance(minutes(5));
        guest.intervene("action", "ESCALATION");
        var master = aReport().openedAs(1);
        failure.attach(master, guest);
        advance(minutes(5));
        master.intervene("action", "ESCALATION");
        master.restore("resolution", "Relancé");
        assertThat(guest.view().intervenedAt()).isEqualTo(Time.paris("2026-11-23T10:05"));
        assertThat(guest.view().restoredAt()).isEqualTo(Time.paris("2026-11-23T10:10"));

        advance(minutes(5));
        master.confirm(false);
        assertThat(guest.view().restoredAt()).isNull();

        advance(minutes(5));
        master.restore("resolution", "Relancé de nouveau");
        master.confirm(true);
        assertThat(guest.view().restoredAt()).isEqualTo(Time.paris("2026-11-23T10:20"));
    }

    @Test
    void an_acknowledgement_is_in_time_where_somebody_decided_in_time() {
        at("2026-11-23T10:00");
        var early = aReport().started();
        var late = aReport().started();
        var master = aReport().openedAs(1);

        advance(minutes(14));
        failure.attach(master, early);
        advance(minutes(1));
        failure.attach(master, late);

        assertThat(early).wasAcknowledgedInTime(true);
        assertThat(late).wasAcknowledgedInTime(false);
    }

    @Test
    void every_ticket_is_counted_once_however_often_it_is_attached_and_detached() {
        var acknowledged = count("acknowledgement", 2);
        var reacted = count("reaction", 2);
        at("2026-11-23T10:00");
        var guest = aReport().openedAs(2);
        var master = aReport().openedAs(1);
        advance(minutes(1));
        guest.intervene("action", "ESCALATION");
        advance(seconds(1));
        failure.attach(master, guest);
        advance(minutes(1));
        master.intervene("action", "ESCALATION");
        advance(minutes(30));
        failure.detach(guest);
        guest.diagnose("priority", 2);
        guest.intervene("action", "ESCALATION");

        assertThat(count("acknowledgement", 2) - acknowledged).isEqualTo(1);
        assertThat(count("reaction", 2) - reacted).isEqualTo(1);
    }

    private double count(String clock, int priority) {
        return registry
                .get("vigie.deadlines")
                .tags("clock", clock, "priority", String.valueOf(priority))
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
