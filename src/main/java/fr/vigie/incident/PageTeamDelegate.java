package fr.vigie.incident;

import fr.vigie.notice.NoticeKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Pages those to whom the ticket is offered with what the diagram names in the input {@code notice}. */
@Component("pageTeam")
class PageTeamDelegate extends IncidentDelegate {

    private final NoticeDesk notices;

    PageTeamDelegate(NoticeDesk notices) {
        this.notices = notices;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        notices.page(
                reference,
                NoticeKind.valueOf(answers.text("notice", "Le paramètre « notice » manque dans le diagramme.")));
    }
}
