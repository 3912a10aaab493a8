package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Consigner la suite": the service is back, or clients are told how it goes. */
@Component("hearNews")
class HearNewsDelegate extends IncidentDelegate {

    private final StoppedDesk desk;

    HearNewsDelegate(StoppedDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var news = News.from(answers);
        execution.setVariable("text", news.text());
        execution.setVariable("over", desk.hear(reference, news, by));
    }
}
