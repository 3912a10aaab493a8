package fr.vigie.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;

/** A problem in a story, and what people do to it. */
class Trouble {

    private final Stage stage;
    private final String reference;

    Trouble(Stage stage, String reference) {
        this.stage = stage;
        this.reference = reference;
    }

    /** Every problem that there is, the oldest first. */
    static List<Trouble> all(Stage stage) {
        return stage
                .database()
                .sql("select reference from problem order by reference")
                .query(String.class)
                .list()
                .stream()
                .map(reference -> new Trouble(stage, reference))
                .toList();
    }

    /** The only one. */
    static Trouble only(Stage stage) {
        var all = all(stage);
        if (all.size() != 1) {
            throw new AssertionError("not one problem but " + all.size());
        }
        return all.get(0);
    }

    /** As an agent starts it from a form. */
    static Trouble declared(Stage stage, String person, Object... filledIn) {
        return new Trouble(stage, started(stage, "problem", person, filledIn));
    }

    /** The business key of what a person starts from its form. */
    static String started(Stage stage, String procedure, String person, Object... filledIn) {
        return stage.people()
                .as(
                        person,
                        () -> stage.engine()
                                .getRuntimeService()
                                .startProcessInstanceByKey(procedure, map(filledIn))
                                .getBusinessKey());
    }

    /** The form of a task, filled in by somebody of support. */
    Trouble complete(String task, Object... filledIn) {
        stage.people().complete("support", reference, task, map(filledIn));
        return this;
    }

    /** Analysed, decided and put in, up to the watch over it. */
    Trouble mended() {
        return complete("analyse", "cause", "Fuite mémoire")
                .complete("decideFix", "fix", "DONE", "fixText", "Corrigé en 4.2")
                .complete("confirmFix", "fixed", "oui");
    }

    String reference() {
        return reference;
    }

    /** One column of its row, as text. */
    String the(String column) {
        return stage.database()
                .sql("select cast(" + column + " as text) from problem where reference = ?")
                .param(reference)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    List<String> incidents() {
        return stage.database()
                .sql("select incident from problem_incident where problem = ? order by incident")
                .param(reference)
                .query(String.class)
                .list();
    }

    /** The kinds of lines in its journal, in order. */
    List<String> journal() {
        return stage.database()
                .sql("select kind from problem_entry where problem = ? order by id")
                .param(reference)
                .query(String.class)
                .list();
    }

    /** Where its procedure waits. */
    List<String> waitsAt() {
        return stage.engine().getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** What its tasks show of this. */
    String shows(String variable) {
        var engine = stage.engine();
        return (String) engine.getRuntimeService()
                .getVariable(
                        engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(reference)
                                .singleResult()
                                .getId(),
                        variable);
    }

    private static Map<String, Object> map(Object... filledIn) {
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < filledIn.length; i += 2) {
            answers.put((String) filledIn[i], filledIn[i + 1]);
        }
        return answers;
    }
}
