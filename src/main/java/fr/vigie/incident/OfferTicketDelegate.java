package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Solliciter l'équipe": offers the ticket to the teams that the routing table chose, and pages them. */
@Component("offerTicket")
class OfferTicketDelegate extends IncidentDelegate {

    private final NoticeDesk notices;

    OfferTicketDelegate(NoticeDesk notices) {
        this.notices = notices;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        notices.offer(reference, answers.text("pools", "La table « routing » n'a donné aucune équipe (pools)."));
    }
}
