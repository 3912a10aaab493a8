package fr.vigie.incident;

import fr.vigie.notice.NoticeKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the client what the diagram names in the input {@code notice}; a message carries the agent's comment. */
@Component("notifyClient")
class NotifyClientDelegate extends IncidentDelegate {

    private final NoticeDesk notices;

    NotifyClientDelegate(NoticeDesk notices) {
        this.notices = notices;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var kind = NoticeKind.valueOf(answers.text("notice", "Le paramètre « notice » manque dans le diagramme."));
        notices.tellClient(reference, kind, kind == NoticeKind.MESSAGE ? answers.text("comment") : null, by.id());
    }
}
