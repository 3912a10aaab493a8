package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import org.junit.jupiter.api.Test;

/** A problem is opened behind a closed priority 1, behind a service that fails again and again, and by hand. */
class ProblemFoundTest extends Story {

    @Test
    void a_closed_priority_1_leaves_a_problem_behind_that_says_so_on_both_sides() {
        at("2026-11-23T10:00");
        var incident = closed(aReport().on("api").about("API à l'arrêt").openedAs(1));

        var problem = Trouble.only(stage);
        assertThat(problem.reference()).matches("PRB-2026-\\d{6}");
        assertThat(problem.the("origin")).isEqualTo("INCIDENT");
        assertThat(problem.the("service")).isEqualTo("api");
        assertThat(problem.the("title")).isEqualTo("API à l'arrêt");
        assertThat(problem.the("opened_by")).isEqualTo("procédure");
        assertThat(problem.incidents()).containsExactly(incident.reference());
        assertThat(problem.journal()).containsExactly("OPENED", "INCIDENT_LINKED");
        assertThat(problem.waitsAt()).containsExactly("analyse");
        assertThat(incident).saysInItsJournal(EntryKind.PROBLEM_LINKED, "procédure", problem.reference());
    }

    @Test
    void a_priority_2_or_one_that_was_no_incident_of_its_own_leaves_none() {
        at("2026-11-23T10:00");
        closed(aReport().on("api").openedAs(2));
        aReport().on("sms").started().diagnose("decision", "DISMISS", "diagnosis", "Fausse alerte");
        var master = aReport().on("sms").openedAs(1);
        aReport().on("sms").started().diagnose("decision", "ATTACH", "attachTo", master.reference());

        assertThat(Trouble.all(stage)).isEmpty();
    }

    @Test
    void a_priority_1_that_an_open_problem_explains_already_opens_no_second_one() {
        at("2026-11-23T10:00");
        var incident = aReport().on("api").openedAs(1);
        var problem = Trouble.declared(stage, "support", "title", "Fuite mémoire", "incidents", incident.reference());

        closed(incident);

        assertThat(Trouble.only(stage).reference()).isEqualTo(problem.reference());
        assertThat(problem.incidents()).containsExactly(incident.reference());
    }

    @Test
    void the_third_failure_of_a_service_within_30_days_opens_a_problem_and_the_fourth_joins_it() {
        at("2026-10-01T10:00");
        var first = aReport().on("inbound").openedAs(3);
        advanceTo("2026-10-15T10:00");
        var second = aReport().on("inbound").openedAs(3);
        assertThat(Trouble.all(stage)).isEmpty();

        advanceTo("2026-10-31T10:00");
        var third = aReport().on("inbound").openedAs(3);

        var problem = Trouble.only(stage);
        assertThat(problem.the("origin")).isEqualTo("RECURRENCE");
        assertThat(problem.the("title")).isEqualTo("SMS entrants : 3 incidents en 30 jours");
        assertThat(problem.incidents()).containsExactly(first.reference(), second.reference(), third.reference());

        advanceTo("2026-11-02T10:00");
        var fourth = aReport().on("inbound").openedAs(2);

        assertThat(Trouble.only(stage).incidents()).contains(fourth.reference()).hasSize(4);
        assertThat(fourth).saysInItsJournal(EntryKind.PROBLEM_LINKED, "procédure", problem.reference());
        assertThat(problem.waitsAt()).containsExactly("analyse");
    }

    @Test
    void a_third_failure_that_comes_a_moment_after_30_days_opens_none() {
        at("2026-10-01T10:00");
        aReport().on("inbound").openedAs(3);
        advanceTo("2026-10-15T10:00");
        aReport().on("inbound").openedAs(3);

        advanceTo("2026-10-31T10:00");
        advance(oneMillisecond());
        aReport().on("inbound").openedAs(3);

        assertThat(Trouble.all(stage)).isEmpty();
    }

    @Test
    void requests_other_services_and_incidents_of_others_do_not_count() {
        at("2026-10-01T10:00");
        var master = aReport().on("inbound").openedAs(3);
        aReport().on("inbound").openedAs(3);
        aReport().on("api").openedAs(3);
        aReport().on("inbound").openedAs(4);
        aReport().on("inbound").openedAs(5);
        aReport().openedAs(3);
        aReport().on("inbound").started().diagnose("decision", "ATTACH", "attachTo", master.reference());
        aReport().on("inbound").started().diagnose("decision", "DISMISS", "diagnosis", "Spam");

        assertThat(Trouble.all(stage)).isEmpty();
    }

    @Test
    void a_request_that_turns_out_to_be_a_failure_counts_from_then_on() {
        at("2026-10-01T10:00");
        aReport().on("inbound").openedAs(3);
        aReport().on("inbound").openedAs(3);
        var request = aReport().on("inbound").openedAs(4);
        assertThat(Trouble.all(stage)).isEmpty();

        request.changePriority(2, "Une panne, en fait");

        assertThat(Trouble.only(stage).incidents()).hasSize(3).contains(request.reference());
    }

    @Test
    void an_old_request_that_turns_out_to_be_a_failure_counts_with_those_of_its_own_30_days() {
        at("2026-10-01T10:00");
        var request = aReport().on("inbound").openedAs(5);
        advanceTo("2026-10-20T10:00");
        aReport().on("inbound").openedAs(3);
        advanceTo("2026-11-16T10:00");
        aReport().on("inbound").openedAs(3);

        request.changePriority(3, "Une panne, en fait");

        assertThat(Trouble.all(stage)).as("3 in 46 days").isEmpty();
    }

    @Test
    void where_somebody_looks_for_the_cause_already_the_others_belong_there() {
        at("2026-10-01T10:00");
        var first = closed(aReport().on("api").openedAs(1));
        var problem = Trouble.only(stage);
        var second = aReport().on("api").openedAs(3);
        assertThat(problem.incidents()).containsExactly(first.reference());

        var third = aReport().on("api").openedAs(3);

        assertThat(Trouble.only(stage).incidents())
                .containsExactly(first.reference(), second.reference(), third.reference());
    }

    @Test
    void failures_that_a_closed_problem_explains_are_over_and_done_with() {
        at("2026-10-01T10:00");
        aReport().on("inbound").openedAs(3);
        aReport().on("inbound").openedAs(3);
        aReport().on("inbound").openedAs(3);
        Trouble.only(stage).complete("analyse", "next", "DISMISS", "comment", "Réseau d'un opérateur");

        aReport().on("inbound").openedAs(3);

        assertThat(Trouble.all(stage)).hasSize(1);
    }

    @Test
    void a_person_opens_one_by_hand() {
        at("2026-11-23T10:00");
        var incident = aReport().on("api").openedAs(3);

        var problem = Trouble.declared(
                stage,
                "surveillance",
                "title",
                "Lenteurs du lundi",
                "service",
                "api",
                "incidents",
                incident.reference().toLowerCase(java.util.Locale.ROOT));

        assertThat(problem.the("origin")).isEqualTo("HAND");
        assertThat(problem.the("opened_by")).isEqualTo("surveillance");
        assertThat(problem.incidents()).containsExactly(incident.reference());
        assertThat(incident).saysInItsJournal(EntryKind.PROBLEM_LINKED, "surveillance", problem.reference());
        assertThat(refusalOf(incident, () -> Trouble.declared(stage, "support", "service", "api")))
                .isEqualTo("422 Dites en une ligne quel est le problème (title).");
        assertThat(refusalOf(incident, () -> Trouble.declared(stage, "support", "title", "x", "service", "fax")))
                .startsWith("422 Le service (service) est l'un de");
        assertThat(refusalOf(
                        incident, () -> Trouble.declared(stage, "support", "title", "x", "incidents", "INC-2000-1")))
                .isEqualTo("422 L'incident à lier INC-2000-1 n'existe pas.");
        assertThat(Trouble.all(stage)).hasSize(1);
    }

    private Ticket closed(Ticket ticket) {
        ticket.intervene("action", "ESCALATION");
        ticket.restore("resolution", "Relancé");
        ticket.confirm(true);
        return ticket;
    }
}
