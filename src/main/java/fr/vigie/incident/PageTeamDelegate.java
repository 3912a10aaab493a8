package fr.vigie.incident;

import fr.vigie.notice.NoticeKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Pages those to whom the ticket is offered with what the diagram names in the input {@code notice}; with an input
 * {@code level} of NEXT_IN_ROTA, those who come next too. What is offered carries the comment of the agent who
 * hands it on.
 */
@Component("pageTeam")
class PageTeamDelegate extends IncidentDelegate {

    private final PageDesk pages;

    PageTeamDelegate(PageDesk pages) {
        this.pages = pages;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var notice = NoticeKind.valueOf(answers.text("notice", "Le paramètre « notice » manque dans le diagramme."));
        var level = answers.text("level");
        if (notice == NoticeKind.OFFERED) {
            pages.handOn(reference, answers.text("comment"));
        } else if (level != null && Level.drawn(level) == Level.NEXT_IN_ROTA) {
            pages.pageWithNext(reference, notice);
        } else {
            pages.page(reference, notice);
        }
    }
}
