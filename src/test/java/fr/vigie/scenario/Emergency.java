package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.refusal.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** An emergency interruption in a story, and what people do to it. */
record Emergency(Stage stage, String reference) {

    static final String SEEN = "Un compte root inconnu lit la base clients depuis 3 h";

    /** What a person fills in: the API, an intrusion; then the story's own words. */
    static Map<String, Object> form(Object... filledIn) {
        var form = new HashMap<String, Object>(Map.of("services", "api", "reason", "INTRUSION", "seen", SEEN));
        for (int i = 0; i < filledIn.length; i += 2) {
            form.put((String) filledIn[i], filledIn[i + 1]);
        }
        return form;
    }

    static Emergency declared(Stage stage, String person, Map<String, Object> form) {
        return new Emergency(
                stage,
                stage.people()
                        .as(
                                person,
                                () -> stage.engine()
                                        .getRuntimeService()
                                        .startProcessInstanceByKey("interruption", form)
                                        .getBusinessKey()));
    }

    void answer(String person, String task, Object... filledIn) {
        var form = new HashMap<String, Object>();
        for (int i = 0; i < filledIn.length; i += 2) {
            form.put((String) filledIn[i], filledIn[i + 1]);
        }
        stage.people().complete(person, reference, task, form);
    }

    List<String> waitsAt() {
        return stage.engine().getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    String state() {
        return text("select state from interruption where reference = ?");
    }

    /** The security incident that it opened. */
    Ticket incident() {
        return new Ticket(stage, text("select incident from interruption where reference = ?"));
    }

    /** Who did what, in order. */
    List<String> journal() {
        return list("select by || ' : ' || text from interruption_entry where interruption = ? order by id");
    }

    /** To whom a notice went, and by which carrier. */
    List<String> told(String kind) {
        return stage.database()
                .sql("select carrier || ' ' || recipient from notice where reference = ? and kind = ? order by 1")
                .params(reference, kind)
                .query(String.class)
                .list();
    }

    void restoreService() {
        answer("responsable", "resume", "step", "RETURN");
    }

    private String text(String question) {
        return stage.database()
                .sql(question)
                .param(reference)
                .query(String.class)
                .single();
    }

    private List<String> list(String question) {
        return stage.database()
                .sql(question)
                .param(reference)
                .query(String.class)
                .list();
    }

    /** The sentence with which something is refused. */
    static String refusal(Runnable attempt) {
        var failure = catchThrowable(attempt::run);
        return Refusal.behind(failure)
                .map(refusal -> refusal.status() + " " + refusal.sentence())
                .orElseThrow(() -> new AssertionError("no refusal", failure));
    }
}
