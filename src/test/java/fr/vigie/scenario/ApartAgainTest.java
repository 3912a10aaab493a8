package fr.vigie.scenario;

import static fr.vigie.incident.Channel.EMAIL;
import static fr.vigie.incident.Channel.MONITORING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Papers;
import fr.vigie.incident.Status;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody who told of a failure is forgotten where what was put together is taken apart, dismissed or judged anew. */
class ApartAgainTest extends Story {

    private static final String ZOE = "zoe@example.org";

    private OneFailure failure;

    @BeforeEach
    void somebodyFindsOut() {
        failure = new OneFailure(stage);
    }

    @Test
    void who_knew_one_reference_is_told_the_other_once_under_which_they_are_answered_from_now_on() {
        at("2026-11-23T10:00");
        var alarm = aReport().by(MONITORING).keyed("K").about("Sonde en échec").openedAs(1);
        aReport().by(EMAIL).keyed("K").about("Import refusé").reachableAt(ZOE).received();
        alarm.intervene("action", "ESCALATION");
        assertThat(told(alarm)).containsExactly("ENGAGED");

        var own = detached(alarm);
        own.diagnose("priority", 4);
        alarm.restore("resolution", "Relancé");
        alarm.confirm(true);
        own.intervene("action", "ESCALATION");

        assertThat(told(own)).containsExactly("RECEIPT", "ENGAGED");
        assertThat(own.words("RECEIPT")).contains(own.reference(), "Import refusé");
        assertThat(told(alarm)).as("nothing more of what was never theirs").containsExactly("ENGAGED");
    }

    @Test
    void the_end_of_a_master_is_told_to_nobody_who_was_detached_before() {
        at("2026-11-23T10:00");
        var master = aReport().openedAs(1);
        var guest = aReport().by(EMAIL).reachableAt(ZOE).started();
        failure.attach(master, guest);
        failure.detach(guest);
        master.intervene("action", "ESCALATION");
        master.restore("resolution", "Relancé");
        master.confirm(true);

        assertThat(told(guest)).containsExactly("ATTACHED");
        guest.diagnose("priority", 4);
        assertThat(told(guest)).containsExactly("ATTACHED", "RECEIPT");
    }

    @Test
    void a_master_is_not_dismissed_while_clients_of_others_wait_for_its_end() {
        at("2026-11-23T10:00");
        var master = aReport().started();
        var guest = aReport().by(EMAIL).reachableAt(ZOE).started();
        failure.attach(master, guest);

        assertThat(refusalOf(master, () -> master.diagnose("decision", "DISMISS", "diagnosis", "Fausse alerte")))
                .contains("422", guest.reference(), "détachez");

        failure.detach(guest);
        master.diagnose("decision", "DISMISS", "diagnosis", "Fausse alerte");
        assertThat(master).hasStatus(Status.CLOSED);
        assertThat(guest).waitsAt("diagnose");
    }

    @Test
    void a_master_that_is_judged_less_urgent_on_its_task_keeps_the_promise_of_those_that_belong_to_it() {
        at("2026-11-23T10:00");
        var guest = aReport().openedAs(2);
        advanceTo("2026-11-23T10:20");
        var master = aReport().openedAs(1);
        failure.attach(master, guest);

        master.intervene("action", "PRIORITY", "newPriority", 2, "comment", "Intermittent");

        advanceTo("2026-11-23T10:30");
        assertThat(master).hasEscalationLevel(1);
    }

    @Test
    void the_tasks_of_a_master_say_how_many_a_message_reaches() {
        at("2026-11-23T10:00");
        var master =
                aReport().by(MONITORING).keyed("K").from("Alpha").about("Sonde").openedAs(1);
        assertThat(followers(master)).isNull();

        for (int again = 0; again < 2; again++) {
            aReport().by(EMAIL).keyed("K").from("Beta").reachableAt(ZOE).received();
            aReport().by(MONITORING).keyed("K").received();
        }
        assertThat(followers(master)).isEqualTo("1 autre auteur de signalement, 1 client");

        var guest = aReport().from("Gamma").started();
        failure.attach(master, guest);
        assertThat(followers(master)).isEqualTo("1 incident, 1 autre auteur de signalement, 2 clients");
        aReport()
                .from("Delta")
                .callingFrom("+33612345678")
                .with("follows", guest.reference())
                .started();
        assertThat(followers(master)).isEqualTo("1 incident, 2 autres auteurs de signalements, 3 clients");

        for (int others = failure.reports(master).size(); others > 1; others--) {
            detached(master);
        }
        assertThat(followers(master)).isEqualTo("1 incident, 1 client");
    }

    @Test
    void what_joined_a_guest_is_detached_from_there_and_what_is_over_is_left_as_it_is() {
        at("2026-11-23T10:00");
        var guest = aReport().by(EMAIL).reachableAt(ZOE).started();
        aReport()
                .by(EMAIL)
                .reachableAt(ZOE)
                .about("Autre chose")
                .with(new Papers(guest.reference(), List.of()))
                .received();
        var master = aReport().openedAs(1);
        failure.attach(master, guest);

        var own = detached(guest);
        assertThat(own).waitsAt("diagnose");
        assertThat(guest).saysInItsJournal(EntryKind.DETACHED, "support", own.reference());

        aReport()
                .by(EMAIL)
                .about("Encore")
                .with(new Papers(guest.reference(), List.of()))
                .received();
        master.intervene("action", "ESCALATION");
        master.restore("resolution", "Relancé");
        master.confirm(true);
        assertThat(refusalOf(master, () -> detached(master))).contains("409", "clos");
    }

    private Ticket detached(Ticket from) {
        var report = failure.reports(from).get(1);
        failure.detach(report, from);
        return new Ticket(
                stage,
                stage.database()
                        .sql("select incident from report where id = ?")
                        .param(report)
                        .query(String.class)
                        .single());
    }

    private Object followers(Ticket master) {
        return stage.engine().getTaskService().getVariable(master.task().getId(), "followers");
    }

    private List<String> told(Ticket ticket) {
        return stage.database()
                .sql("select kind from notice where reference = ? and recipient = ? order by seq")
                .params(ticket.reference(), ZOE)
                .query(String.class)
                .list();
    }
}
