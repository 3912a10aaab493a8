package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Outcome;
import fr.vigie.incident.Status;
import org.junit.jupiter.api.Test;

class ClientAnswerTest extends Story {

    private Ticket restored() {
        at("2026-11-23T10:00");
        var incident = aReport().reachableAt("dsi@acme.example").openedAs(1);
        advance(minutes(5));
        incident.intervene("action", "MAINTENANCE", "comment", "Bascule");
        advance(minutes(55));
        incident.restore("resolution", "Basculé sur le site de secours");
        return incident;
    }

    @Test
    void a_client_who_refuses_the_restoration_sends_it_back_to_work_and_later_agrees() {
        var incident = restored();
        assertThat(incident).hasStatus(Status.RESTORED).waitsAt("confirm");

        advance(minutes(30));
        incident.complete("confirm", "confirmed", false, "clientAnswer", "Encore <2 SMS sur 10");
        assertThat(incident)
                .hasStatus(Status.ENGAGED)
                .waitsAt("restore")
                .isOfferedTo("support")
                .hasNoTimer()
                .hasInItsJournal(1, EntryKind.REOPENED)
                .saysInItsJournal(EntryKind.REOPENED, "support", "Encore <2 SMS sur 10");
        assertThat(stage.engine().getTaskService().getVariable(incident.task().getId(), "shownAnswer"))
                .isEqualTo("Encore \\<2 SMS sur 10");
        assertThat(incident.view().restoredAt()).isNull();

        advance(minutes(30));
        incident.restore("resolution", "Cache vidé");
        incident.confirm(true);
        assertThat(incident).isClosedAs(Outcome.CONFIRMED).hasNoTimer();
        assertThat(incident.view().restoredAt()).isEqualTo(Time.paris("2026-11-23T12:00"));
        assertThat(incident.notices())
                .containsExactly(
                        "RECEIPT to dsi@acme.example",
                        "ENGAGED to dsi@acme.example",
                        "PROGRESS to dsi@acme.example",
                        "RESTORED to dsi@acme.example",
                        "CLOSED to dsi@acme.example",
                        "PROGRESS to dsi@acme.example",
                        "RESTORED to dsi@acme.example");
    }

    @Test
    void a_client_who_says_nothing_agrees_at_the_end_of_the_fifth_business_day() {
        var incident = restored();
        assertThat(incident).hasOneTimerAt(Time.paris("2026-11-30T17:00"));

        stage.time().advanceTo(Time.paris("2026-11-30T17:00").minus(oneMillisecond()));
        assertThat(incident).hasStatus(Status.RESTORED).waitsAt("confirm");

        advance(oneMillisecond());
        assertThat(incident)
                .isClosedAs(Outcome.UNCONFIRMED)
                .saysInItsJournal(EntryKind.CLOSED, "procédure", "sans réponse");
        assertThat(incident.view().closedAt()).isEqualTo(Time.paris("2026-11-30T17:00"));
        assertThat(incident.notices())
                .containsExactly(
                        "RECEIPT to dsi@acme.example",
                        "ENGAGED to dsi@acme.example",
                        "PROGRESS to dsi@acme.example",
                        "RESTORED to dsi@acme.example",
                        "CLOSED to dsi@acme.example");
    }

    @Test
    void a_second_restoration_gives_the_client_five_days_anew() {
        var incident = restored();
        advanceTo("2026-11-27T10:00");
        incident.confirm(false);
        advanceTo("2026-11-27T18:00");
        incident.as("support").restore("resolution", "Cache vidé");

        assertThat(incident).hasOneTimerAt(Time.paris("2026-12-04T17:00"));
        advanceTo("2026-12-04T17:00");
        assertThat(incident).isClosedAs(Outcome.UNCONFIRMED);
    }

    @Test
    void an_answer_that_is_neither_yes_nor_no_is_none() {
        var incident = restored();

        assertThat(refusalOf(incident, () -> incident.complete("confirm", "confirmed", "peut-être")))
                .startsWith("422 ");
        assertThat(refusalOf(incident, () -> incident.complete("confirm"))).startsWith("422 ");
    }

    @Test
    void a_second_round_asks_both_questions_anew() {
        var incident = restored();
        incident.confirm(false);

        assertThat(refusalOf(incident, () -> incident.complete("restore"))).startsWith("422 ");
        incident.restore("resolution", "Cache vidé");
        assertThat(refusalOf(incident, () -> incident.complete("confirm"))).startsWith("422 ");
    }
}
