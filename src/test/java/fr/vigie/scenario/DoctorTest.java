package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.doctor.Finding;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must be true is broken by hand, one thing after the other: the doctor says each in a sentence. */
class DoctorTest extends Story {

    private Ticket ticket;

    @BeforeEach
    void anIncidentUnderWay() {
        at("2026-11-23T10:00");
        ticket = aReport().received();
        aReport().received();
        assertThat(found()).isEmpty();
    }

    @Override
    void allIsWell() {
        // nothing is, in here
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deadline-missing | update act_ru_job set duedate_ = duedate_ + interval '1 minute'    | Aucun minuteur ne veille sur l'échéance de INC, due le 23/11/2026 à 10:15.
            process-missing  | update act_ru_execution set business_key_ = 'INC-1999-000001'      | L'incident INC est ouvert, et aucune procédure ne le suit.
            task-missing     | delete from act_ru_identitylink where task_id_ is not null; delete from act_ru_task | Personne n'est sollicité pour INC : sa procédure n'attend plus aucune tâche.
            process-twice    | update act_ru_execution set business_key_ = (select min(reference) from incident) where parent_id_ is null | L'incident INC est suivi par 2 procédures à la fois.
            ticket-torn      | update incident set status = 'ENGAGED'                             | L'état de l'incident INC (ENGAGED) et ses dates ne vont pas ensemble.
            journal-missing  | update incident set intervened_at = notified_at                    | Le journal de l'incident INC ne dit pas tout ce qui lui est arrivé.
            process-left     | update incident set status = 'CLOSED', closed_at = notified_at + interval '1 minute' | L'incident INC est clos, et sa procédure attend encore quelqu'un.
            task-unseen      | delete from act_ru_identitylink where type_ = 'candidate'          | Personne ne voit la tâche « Diagnostiquer et ouvrir le ticket » de INC : elle n'est proposée à aucune équipe qui ait un membre.
            step-failed      | update act_ru_job set retries_ = 0 where process_instance_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ like 'INC%')                                | Une étape de INC a échoué et n'est plus tentée : à reprendre dans Cockpit.
            timer-late       | update act_ru_job set duedate_ = '2026-11-23 08:00' where process_instance_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ like 'INC%')               | Une étape de INC est due depuis le 23/11/2026 à 09:00 et n'a pas commencé : le moteur ne travaille plus, ou plus assez vite.
            notice-stuck     | update notice set due_at = '2026-11-23T08:00:00Z'                  | Une notice de INC attend depuis le 23/11/2026 à 09:00 que quelqu'un l'expédie : les envois sont arrêtés, ou trop lents.
            report-unstarted | update incident set underway = false                               | La procédure de INC n'a pas commencé : le signalement attend son tour dans une rafale, ou une personne.
            """)
    void what_does_not_belong_together_is_found_and_said(String name, String deed, String sentence) {
        stage.database().sql(deed).update();

        var found =
                stage.time().now().plus(name.equals("process-left") ? Duration.ofMinutes(12) : Duration.ofMinutes(6));
        assertThat(doctor.look(found))
                .filteredOn(finding -> finding.name().equals(name))
                .extracting(finding -> finding.sentence().replace(ticket.reference(), "INC"))
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"10:25, PT5M", "10:31, PT5M", "10:34, PT5M", "10:25, -PT5M", "10:34, PT4M"})
    void the_haste_that_was_promised_for_an_attached_one_is_watched_like_any_promise(String hour, Duration wrong) {
        var guest = aReport().openedAs(2);
        advanceTo("2026-11-23T10:20");
        var master = aReport().openedAs(1);
        new OneFailure(stage).attach(master, guest);
        assertThat(unwatched("10:25")).isEmpty();

        stage.database()
                .sql("update act_ru_job set duedate_ = duedate_ + ? * interval '1 second' where process_instance_id_ in"
                        + " (select proc_inst_id_ from act_ru_execution where business_key_ = ?)")
                .params(wrong.toSeconds(), master.reference())
                .update();

        assertThat(unwatched(hour))
                .containsExactly("Aucun minuteur ne veille sur l'échéance de %s, due le 23/11/2026 à 10:30."
                        .formatted(master.reference()));
    }

    @Test
    void a_promise_that_begins_anew_after_others_were_asked_is_watched_anew() {
        advanceTo("2026-11-23T10:20");
        var guest = aReport().openedAs(2);
        advanceTo("2026-11-23T10:21");
        var master = aReport().openedAs(2);
        new OneFailure(stage).attach(master, guest);
        advanceTo("2026-11-23T10:50");
        assertThat(master).hasEscalationLevel(1);
        assertThat(unwatched("10:50")).isEmpty();

        stage.database()
                .sql("insert into journal (incident, at, kind, by, text) values (?, ?, 'PRIORITY_CHANGED', 'x', 'x')")
                .params(master.reference(), Timestamp.from(stage.time().now()))
                .update();

        assertThat(unwatched("10:50")).hasSize(1);
    }

    @Test
    void what_has_been_closed_for_long_is_asked_about_by_the_command_alone() {
        stage.database()
                .sql("update incident set status = 'CLOSED', closed_at = notified_at, priority = null")
                .update();
        var now = stage.time().now();
        var later = now.plus(Duration.ofDays(3));

        assertThat(doctor.look(now)).extracting(Finding::name).contains("journal-missing");
        assertThat(doctor.look(later)).extracting(Finding::name).doesNotContain("journal-missing");
        assertThat(doctor.lookAtAll(later)).extracting(Finding::name).contains("journal-missing");
        stage.database()
                .sql("insert into doctor_finding values ('journal-missing', ?, 'BROKEN', 'x', now())")
                .param(ticket.reference())
                .update();
        assertThat(doctor.look(later))
                .as("what was found is not over because time passes")
                .filteredOn(finding -> finding.name().equals("journal-missing"))
                .extracting(Finding::subject)
                .containsExactly(ticket.reference());
    }

    @Test
    void what_happened_and_was_not_heard_is_found() {
        stage.database()
                .sql("insert into event_publication values (gen_random_uuid(), 'x', 'fr.vigie.Moved', '{}', ?)")
                .param(Timestamp.from(stage.time().now().minus(Duration.ofMinutes(11))))
                .update();

        assertThat(found()).singleElement().asString().contains("n'a pas encore été transmis partout (Moved)");
    }

    private List<String> unwatched(String hour) {
        return doctor.look(Time.paris("2026-11-23T" + hour)).stream()
                .filter(finding -> finding.name().equals("deadline-missing"))
                .map(Finding::sentence)
                .toList();
    }

    private List<String> found() {
        return doctor.look(stage.time().now()).stream().map(Finding::sentence).toList();
    }
}
