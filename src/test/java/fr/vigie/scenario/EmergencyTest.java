package fr.vigie.scenario;

import static fr.vigie.scenario.Emergency.form;
import static fr.vigie.scenario.Emergency.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.incident.Failures;
import fr.vigie.maintenance.Stoppage;
import fr.vigie.maintenance.Stoppages;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Data or system are threatened: a service is stopped at once, by those who may, and every client of it is told. */
class EmergencyTest extends Story {

    private static final String OTHER = "adjointe";

    @Autowired
    List<Stoppages> sources;

    @Autowired
    Failures failures;

    private void thereIsASecondManager() {
        var people = stage.engine().getIdentityService();
        var user = people.newUser(OTHER);
        user.setPassword(OTHER);
        people.saveUser(user);
        people.createMembership(OTHER, "managers");
    }

    @AfterEach
    void sheLeaves() {
        stage.engine().getIdentityService().deleteUser(OTHER);
    }

    @Test
    void alone_a_manager_stops_a_service_at_once_and_every_client_of_it_is_told_by_every_way_once() {
        at("2026-11-23T10:00");
        var emergency = Emergency.declared(stage, "responsable", form());

        assertThat(emergency.state()).isEqualTo("RUNNING");
        assertThat(emergency.waitsAt()).containsExactly("resume");
        // whatever they want to be told otherwise
        assertThat(emergency.told("INTERRUPTION"))
                .containsExactlyInAnyOrder(
                        "MAIL jean@acme.example",
                        "SMS +33639980001",
                        "MAIL emily@northwind.example",
                        "SMS +33639980002",
                        "MAIL ines@velocite.example",
                        "SMS +33639980004");
        assertThat(emergency.journal()).anyMatch(line -> line.contains("Décidée seul"));
        var words = stage.database()
                .sql("select subject || body || brief from notice join wording on wording.id = wording"
                        + " where reference = ? and kind = 'INTERRUPTION'")
                .param(emergency.reference())
                .query(String.class)
                .list();
        assertThat(words)
                .allMatch(text -> text.contains("/status") && text.contains("API"))
                .noneMatch(text -> text.contains("root") || text.toLowerCase().contains("intrusion"));
        assertThat(sources.stream()
                        .flatMap(source ->
                                source
                                        .between(Time.paris("2026-11-23T09:00"), Time.paris("2026-11-23T11:00"))
                                        .stream()))
                .extracting(Stoppage::reference, Stoppage::kind, Stoppage::state)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        emergency.reference(), Stoppage.Kind.EMERGENCY, Stoppage.State.RUNNING));
    }

    @Test
    void a_second_person_confirms_and_whoever_asked_can_not() {
        thereIsASecondManager();
        at("2026-11-23T10:00");
        var emergency = Emergency.declared(stage, "responsable", form());

        assertThat(emergency.waitsAt()).containsExactly("confirm");
        assertThat(emergency.told("INTERRUPTION")).isEmpty();
        assertThat(emergency.told("INTERRUPTION_DECISION")).isNotEmpty();
        assertThat(refusal(() -> emergency.answer("responsable", "confirm", "answer", "CONFIRM")))
                .startsWith("422 Une seconde personne");

        emergency.answer(OTHER, "confirm", "answer", "CONFIRM");
        assertThat(emergency.state()).isEqualTo("RUNNING");
        assertThat(emergency.told("INTERRUPTION")).hasSize(6);
        assertThat(emergency.journal()).contains(OTHER + " : Confirmée");
    }

    @Test
    void nobody_confirms_in_time_and_danger_does_not_wait() {
        thereIsASecondManager();
        at("2026-11-23T10:00");
        var emergency = Emergency.declared(stage, "responsable", form());

        advance(minutes(5).minus(oneMillisecond()));
        assertThat(emergency.waitsAt()).containsExactly("confirm");
        advance(oneMillisecond());
        assertThat(emergency.waitsAt()).containsExactly("decideAlone");

        emergency.answer("responsable", "decideAlone", "answer", "CONFIRM");
        assertThat(emergency.state()).isEqualTo("RUNNING");
        assertThat(emergency.journal())
                .contains("responsable : Décidée seul, sans seconde personne")
                .anyMatch(line -> line.contains("Personne n'a confirmé"));
    }

    @Test
    void the_second_person_refuses_with_a_reason_and_nobody_outside_is_told() {
        thereIsASecondManager();
        at("2026-11-23T10:00");
        var emergency = Emergency.declared(stage, "responsable", form());

        assertThat(refusal(() -> emergency.answer(OTHER, "confirm", "answer", "REFUSE")))
                .startsWith("422 Dites pourquoi");
        emergency.answer(OTHER, "confirm", "answer", "REFUSE", "why", "Fausse alerte : test d'intrusion commandé");

        assertThat(emergency.state()).isEqualTo("REFUSED");
        assertThat(emergency.waitsAt()).isEmpty();
        assertThat(emergency.told("INTERRUPTION")).isEmpty();
        assertThat(emergency.journal()).anyMatch(line -> line.contains("Fausse alerte"));
    }

    @Test
    void the_service_comes_back_everybody_is_told_again_and_the_cause_is_sought() {
        at("2026-11-23T10:00");
        var emergency = Emergency.declared(stage, "responsable", form());
        advance(minutes(10));
        assertThat(refusal(() -> emergency.answer("responsable", "resume", "step", "NEWS")))
                .startsWith("422 Écrivez ce que");
        emergency.answer("responsable", "resume", "step", "NEWS", "text", "Vérification en cours");
        assertThat(emergency.told("INTERRUPTION_NEWS")).hasSize(6);

        emergency.restoreService();

        assertThat(emergency.state()).isEqualTo("OVER");
        assertThat(emergency.waitsAt()).isEmpty();
        assertThat(emergency.told("INTERRUPTION_OVER")).hasSize(6);
        assertThat(emergency.journal())
                .anyMatch(line -> line.contains(
                        "problème demandé pour " + emergency.incident().reference()));
        var incident = emergency.incident();
        assertThat(incident).waitsAt("interveneP1");
        assertThat(failures.between(Time.paris("2026-11-23T09:00"), Time.paris("2026-11-23T12:00")))
                .as("what was stopped on purpose and is back does not fail")
                .isEmpty();
        await().untilAsserted(() -> assertThat(problemsOf(incident)).hasSize(1));

        incident.as("responsable").intervene("action", "ESCALATION");
        incident.as("responsable").restore("resolution", "Accès fermé");
        incident.as("responsable").confirm(true);

        assertThat(problemsOf(incident))
                .as("one, whatever opened it, in words that all may read")
                .containsExactly("Incident de sécurité (accès restreint)");
    }

    private List<String> problemsOf(Ticket incident) {
        return stage.database()
                .sql(
                        "select title from problem join problem_incident on problem = problem.reference where incident = ?")
                .param(incident.reference())
                .query(String.class)
                .list();
    }
}
