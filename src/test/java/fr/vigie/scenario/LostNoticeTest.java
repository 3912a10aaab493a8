package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.Carrier;
import fr.vigie.incident.EntryKind;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeLost;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What can't be delivered is seen by people: in the journal, in Cockpit, and by the managers. */
class LostNoticeTest extends Story {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_number_on_the_blacklist_is_seen_on_the_ticket_in_the_engine_and_by_the_managers() {
        at("2026-11-23T10:00");
        var incident = aReport().reachableAt("dsi@acme.example").openedAs(1);

        lose(incident, NoticeKind.ESCALATED, "Numéro sur liste noire.");

        assertThat(incident)
                .saysInItsJournal(
                        EntryKind.NOTICE_LOST, "procédure", "Escalade non remise à +33639980001", "liste noire");
        assertThat(incident.pages()).contains("UNDELIVERED to managers");
        assertThat(incident.words("UNDELIVERED")).contains("+33639980001");
        assertThat(engineIncidents(incident)).isEqualTo(1);
        assertThat(incident).isStillWaitingForAPerson();
    }

    @Test
    void a_page_about_a_page_that_failed_is_not_paged_again() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);

        lose(incident, NoticeKind.UNDELIVERED, "Injoignable.");

        assertThat(incident.pages()).isEmpty();
        assertThat(engineIncidents(incident)).isEqualTo(1);
    }

    @Test
    void once_the_procedure_is_over_the_managers_find_it_among_their_tasks() {
        at("2026-11-23T10:00");
        var incident = aReport().reachableAt("dsi@acme.example").openedAs(4);
        incident.intervene("action", "MAINTENANCE", "comment", "Redémarrer");
        incident.restore("resolution", "Redémarré");
        incident.confirm(true);

        lose(incident, NoticeKind.CLOSED, "Boîte inconnue.");

        assertThat(stage.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroup("managers")
                        .list())
                .extracting(Task::getDescription)
                .filteredOn(words -> words.contains("Boîte inconnue."))
                .hasSize(1);
    }

    private void lose(Ticket incident, NoticeKind kind, String why) {
        transactions.executeWithoutResult(step -> events.publishEvent(
                new NoticeLost(UUID.randomUUID(), incident.reference(), kind, Carrier.SMS, "+33639980001", true, why)));
    }

    private long engineIncidents(Ticket incident) {
        return stage.engine()
                .getRuntimeService()
                .createIncidentQuery()
                .incidentType("noticeUndelivered")
                .executionId(incident.task().getExecutionId())
                .count();
    }
}
