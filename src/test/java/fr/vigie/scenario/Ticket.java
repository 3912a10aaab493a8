package fr.vigie.scenario;

import fr.vigie.commitment.Priority;
import fr.vigie.incident.Agent;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.PriorityChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AssertProvider;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** A ticket in a story, and what people do to it; whoever was asked first acts, unless the story names somebody. */
class Ticket implements AssertProvider<TicketAssert> {

    private static final Map<String, String> PEOPLE = Map.of(
            "support", "support",
            "on-call", "astreinte",
            "event-on-call", "evenement",
            "monitoring", "surveillance",
            "managers", "responsable");

    private final Stage stage;
    private final String reference;
    private final Optional<String> actor;

    Ticket(Stage stage, String reference) {
        this(stage, reference, Optional.empty());
    }

    private Ticket(Stage stage, String reference, Optional<String> actor) {
        this.stage = stage;
        this.reference = reference;
        this.actor = actor;
    }

    /** The same ticket, in the hands of this person. */
    Ticket as(String person) {
        return new Ticket(stage, reference, Optional.of(person));
    }

    void diagnose(Object... filledIn) {
        complete("diagnose", filledIn);
    }

    void intervene(Object... filledIn) {
        complete("interveneP" + view().priority(), filledIn);
    }

    void restore(Object... filledIn) {
        complete("restore", filledIn);
    }

    void confirm(boolean confirmed) {
        complete("confirm", "confirmed", confirmed);
    }

    /** The agent's form of a task, filled in by name and value. */
    void complete(String task, Object... filledIn) {
        stage.people().complete(person(), reference, task, answers(filledIn));
    }

    void claim() {
        stage.people().claim(person(), reference, task().getTaskDefinitionKey());
    }

    void changePriority(int priority, String reason) {
        stage.desk().changePriority(reference, new PriorityChange(Priority.of(priority), reason), new Agent(person()));
    }

    @Override
    public TicketAssert assertThat() {
        return new TicketAssert(this);
    }

    String reference() {
        return reference;
    }

    IncidentView view() {
        return stage.incidents().read(reference);
    }

    /** What waits for a person now; there is one such task, or none. */
    Task task() {
        return tasks().stream().findFirst().orElseThrow(() -> new AssertionError(reference + " waits for nobody"));
    }

    List<Task> tasks() {
        return stage.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .list();
    }

    /** The engine groups that may take the task. */
    List<String> candidates() {
        return stage.engine().getTaskService().getIdentityLinksForTask(task().getId()).stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .toList();
    }

    /** The timers of promises; reminders and news for the client promise nothing. */
    List<Job> timers() {
        return Timers.ofPromises(stage.engine().getManagementService(), processes());
    }

    List<ProcessInstance> processes() {
        return stage.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list();
    }

    Stage stage() {
        return stage;
    }

    /** What the pagers of staff said of deadlines: "ESCALATED to on-call". */
    List<String> pages() {
        return told("carrier = 'PAGER' and kind <> 'OFFERED'");
    }

    /** What the last resort was told. */
    List<String> lastResort() {
        return stage.database()
                .sql("select kind from notice where reference = ? and recipient = '+33639980099' order by seq")
                .param(reference)
                .query(String.class)
                .list();
    }

    /** Which teams were asked, in order. */
    List<String> asked() {
        return told("carrier = 'PAGER' and kind = 'OFFERED'");
    }

    /** What the client was told: "RECEIPT to dsi@client.example". */
    List<String> notices() {
        return told("kind in ('RECEIPT', 'ATTACHED', 'ENGAGED', 'PROGRESS', 'RESTORED', 'CLOSED', 'MESSAGE')");
    }

    /** How far the notices to this recipient have come, in their order. */
    List<String> states(String recipient) {
        return stage.database()
                .sql("select status from notice where reference = ? and recipient = ? order by seq")
                .params(reference, recipient)
                .query(String.class)
                .list();
    }

    /** The body of the last notice of this kind, whoever got it. */
    String words(String kind) {
        return stage.database()
                .sql("select body from notice join wording on wording.id = wording where reference = ? and kind = ?"
                        + " order by seq desc limit 1")
                .params(reference, kind)
                .query(String.class)
                .single();
    }

    private List<String> told(String to) {
        return stage.database()
                .sql("select kind || ' to ' || recipient from notice where reference = ? and " + to
                        + " order by at, kind, recipient")
                .param(reference)
                .query(String.class)
                .list();
    }

    String person() {
        return actor.orElseGet(() -> PEOPLE.get(view().pool()));
    }

    private static Map<String, Object> answers(Object... filledIn) {
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < filledIn.length; i += 2) {
            answers.put((String) filledIn[i], filledIn[i + 1]);
        }
        return answers;
    }
}
