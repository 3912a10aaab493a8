package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;

/** What a diagram calls or waits for exists: here, or among what is deployed already. */
class CallsAnswered implements Check {

    private final Deployed deployed;
    private final Set<String> sent;

    /** @param release whose messages are those that are ever sent */
    CallsAnswered(Bundle release, Deployed deployed) {
        this.deployed = deployed;
        sent = release.diagrams().stream()
                .flatMap(diagram -> diagram.all(Message.class).stream())
                .map(Message::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Stream<Finding> look(Bundle bundle) {
        var here = Keys.in(bundle);
        return bundle.diagrams().stream().flatMap(diagram -> Stream.concat(calls(diagram, here), messages(diagram)));
    }

    private Stream<Finding> calls(Drawing<BpmnModelInstance> diagram, Keys here) {
        return diagram.written().flatMap(written -> switch (written.name()) {
            case "calledElement" ->
                here.processes().contains(written.value()) || deployed.hasProcess(written.value())
                        ? Stream.empty()
                        : Stream.of(missing(diagram, written, "le processus appelé"));
            case "decisionRef" ->
                here.decisions().contains(written.value()) || deployed.hasDecision(written.value())
                        ? Stream.empty()
                        : Stream.of(missing(diagram, written, "la table"));
            case "formRef" ->
                here.forms().contains(written.value()) || deployed.hasForm(written.value())
                        ? Stream.empty()
                        : Stream.of(missing(diagram, written, "le formulaire"));
            default -> Stream.empty();
        });
    }

    private Stream<Finding> messages(Drawing<BpmnModelInstance> diagram) {
        return diagram.all(Message.class).stream()
                .filter(message -> message.getName() == null || !sent.contains(message.getName()))
                .map(message -> diagram.about(
                        message,
                        "personne n'envoie le message « " + Shown.of(String.valueOf(message.getName()))
                                + " » ; on l'attendrait toujours"));
    }

    private static Finding missing(Drawing<BpmnModelInstance> diagram, Written written, String what) {
        return diagram.about(
                written,
                what + " « " + Shown.of(written.value()) + " » n'existe pas, ni ici ni parmi ce qui est déployé");
    }
}
