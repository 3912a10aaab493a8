package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Noter qui est prévenu": somebody of ours told a client that no notice reached. */
@Component("recordTold")
class RecordToldDelegate extends IncidentDelegate {

    private final NoticeCheckDesk desk;

    RecordToldDelegate(NoticeCheckDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.told(
                reference,
                answers.text("toldClient", "Dites quel client est prévenu (toldClient), ou « tous »."),
                ParisTime.read("toldAt", answers.text("toldAt", "Dites quand il a été prévenu (toldAt).")),
                Draft.bounded("how", answers.text("how", "Dites comment il a été prévenu (how).")),
                by);
        execution.removeVariables(List.of("toldClient", "toldAt", "how"));
    }
}
