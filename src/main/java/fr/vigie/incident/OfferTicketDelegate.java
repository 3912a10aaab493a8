package fr.vigie.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Solliciter l'équipe": offers the ticket to the teams that the routing table chose, and pages them. */
@Component("offerTicket")
class OfferTicketDelegate extends IncidentDelegate {

    private final PageDesk pages;

    OfferTicketDelegate(PageDesk pages) {
        this.pages = pages;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        pages.offer(reference, answers.text("pools", "La table « routing » n'a donné aucune équipe (pools)."));
    }
}
