package fr.vigie.engine.guard;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;

/** What the files of one deployment bring, by the keys under which it is called. */
record Keys(Set<String> processes, Set<String> decisions, Set<String> forms) {

    static Keys in(Bundle bundle) {
        return new Keys(
                bundle.diagrams().stream()
                        .flatMap(diagram -> diagram.all(Process.class).stream())
                        .map(Process::getId)
                        .collect(Collectors.toSet()),
                bundle.tables().stream()
                        .flatMap(table -> table.all(Decision.class).stream())
                        .map(Decision::getId)
                        .collect(Collectors.toSet()),
                Forms.in(bundle)
                        .map(form -> form.getValue().path("id").asText())
                        .collect(Collectors.toSet()));
    }
}
