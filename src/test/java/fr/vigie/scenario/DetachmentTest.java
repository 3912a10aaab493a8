package fr.vigie.scenario;

import static fr.vigie.incident.Channel.MONITORING;
import static fr.vigie.incident.Channel.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.Enclosure;
import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Papers;
import fr.vigie.incident.Status;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was put together by mistake is taken apart, and no promise is lost on the way. */
class DetachmentTest extends Story {

    private OneFailure failure;

    @BeforeEach
    void somebodyFindsOut() {
        failure = new OneFailure(stage);
    }

    @Test
    void an_incident_comes_back_to_be_diagnosed_and_is_late_where_it_is_late() {
        at("2026-11-23T10:00");
        var guest = aReport().started();
        var master = aReport().openedAs(1);
        advance(minutes(5));
        failure.attach(master, guest);
        master.intervene("action", "ESCALATION");
        advance(minutes(15));

        failure.detach(guest);

        assertThat(guest)
                .hasStatus(Status.REPORTED)
                .waitsAt("diagnose")
                .wasAcknowledgedInTime(false)
                .saysInItsJournal(EntryKind.DETACHED, "support", master.reference(), "Autre cause");
        assertThat(master).saysInItsJournal(EntryKind.DETACHED, "support", guest.reference());
        assertThat(guest.view().attachedTo()).isNull();
        assertThat(guest.view().outcome()).isNull();
        assertThat(guest.view().intervenedAt()).isNull();
        assertThat(stage.engine().getTaskService().getVariable(master.task().getId(), "followers"))
                .isNull();
        advance(seconds(1));
        assertThat(guest).hasEscalationLevel(1);
    }

    @Test
    void a_ticket_that_was_open_before_keeps_its_acknowledgement_and_its_promise() {
        at("2026-11-23T10:00");
        var guest = aReport().started();
        advance(minutes(2));
        guest.diagnose("priority", 1);
        failure.attach(aReport().openedAs(1), guest);
        advance(minutes(8));

        failure.detach(guest);
        guest.diagnose("priority", 1);

        assertThat(guest).wasAcknowledgedInTime(true).mustSeeSomebodyActBy("2026-11-23T10:17");
    }

    @Test
    void it_may_be_attached_again_and_what_follows_it_is_its_own_once_more() {
        at("2026-11-23T10:00");
        var guest = aReport().by(MONITORING).keyed("K").received();
        var master = aReport().openedAs(1);
        failure.attach(master, guest);
        failure.detach(guest);

        var joined = aReport().by(MONITORING).keyed("K").received();
        assertThat(joined.reference()).isEqualTo(guest.reference());

        failure.attach(master, guest);
        assertThat(guest.view().attachedTo()).isEqualTo(master.reference());
    }

    @Test
    void what_stands_alone_or_belongs_to_what_is_over_is_not_detached() {
        at("2026-11-23T10:00");
        var master = aReport().openedAs(1);
        var guest = aReport().started();
        assertThat(refusalOf(guest, () -> failure.detach(guest))).contains("409", "rattaché à aucun autre");

        failure.attach(master, guest);
        master.intervene("action", "ESCALATION");
        master.restore("resolution", "Relancé");
        master.confirm(true);

        assertThat(refusalOf(guest, () -> failure.detach(guest))).contains("409", "est clos");
    }

    @Test
    void whoever_has_the_key_of_a_failure_by_now_keeps_it() {
        at("2026-11-23T10:00");
        var guest = aReport().by(MONITORING).keyed("K").received();
        failure.attach(aReport().openedAs(1), guest);
        var holder = aReport().by(MONITORING).keyed("L").received();
        stage.database()
                .sql("update incident set dedup_key = 'K' where reference = ?")
                .param(holder.reference())
                .update();

        failure.detach(guest);

        assertThat(guest)
                .waitsAt("diagnose")
                .saysInItsJournal(EntryKind.DETACHED, "support", "clé", holder.reference());
    }

    @Test
    void a_report_that_joined_by_mistake_becomes_an_incident_of_its_own_with_its_clock_and_its_files() {
        at("2026-11-23T10:00");
        var alarm = aReport().by(MONITORING).keyed("K").about("Sonde en échec").openedAs(1);
        advance(minutes(5));
        var papers = new Papers(null, List.of(Enclosure.kept("a.txt", "text/plain", new byte[] {1})));
        aReport()
                .by(PHONE)
                .keyed("K")
                .about("Import refusé")
                .from("Beta")
                .with(papers)
                .received();
        advance(minutes(20));
        var reports = failure.reports(alarm);

        failure.detach(reports.get(1), alarm);

        var own = new Ticket(stage, referenceOf(reports.get(1)));
        assertThat(own)
                .waitsAt("diagnose")
                .wasAcknowledgedInTime(false)
                .saysInItsJournal(EntryKind.DETACHED, "support", alarm.reference(), "Autre cause");
        assertThat(own.view().subject()).isEqualTo("Import refusé");
        assertThat(own.view().notifiedAt()).isEqualTo(Time.paris("2026-11-23T10:05"));
        assertThat(alarm).isStillWaitingForAPerson().saysInItsJournal(EntryKind.DETACHED, "support", own.reference());
        assertThat(stage.database()
                        .sql("select report.incident from enclosure join report on report.id = enclosure.report")
                        .query(String.class)
                        .list())
                .containsExactly(own.reference());
    }

    @Test
    void the_report_that_opened_an_incident_and_one_of_another_stay_where_they_are() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);
        var other = aReport().started();

        assertThat(refusalOf(
                        incident, () -> failure.detach(failure.reports(incident).get(0), incident)))
                .contains("422", "a ouvert");
        assertThat(refusalOf(
                        incident, () -> failure.detach(failure.reports(other).get(0), incident)))
                .contains("404");
        assertThat(refusalOf(incident, () -> failure.detach(UUID.randomUUID(), incident)))
                .contains("404");
    }

    private String referenceOf(UUID report) {
        return stage.database()
                .sql("select incident from report where id = ?")
                .param(report)
                .query(String.class)
                .single();
    }
}
