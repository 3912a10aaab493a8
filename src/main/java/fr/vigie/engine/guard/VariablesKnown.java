package fr.vigie.engine.guard;

import fr.vigie.engine.Vocabulary;
import fr.vigie.procedure.Finding;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * What one of our procedures computes with is a name that somebody else names too: a form, a table, a mapping, or the
 * release. A name that stands nowhere else is a slip of the pen, and stops every ticket that comes by. Of processes that
 * others draw nobody knows with what they are started.
 */
class VariablesKnown implements Check {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern COMPUTED = Pattern.compile("[#$]\\{[^}]*}");

    private final Vocabulary vocabulary;
    private final Predicate<String> deployed;
    private final Set<String> processes;
    private final Set<String> named;

    /** @param deployed whether something that is deployed has this word in it */
    VariablesKnown(Bundle release, Vocabulary vocabulary, Predicate<String> deployed) {
        this.vocabulary = vocabulary;
        this.deployed = deployed;
        processes = Keys.in(release).processes();
        named = release.files().values().stream()
                .flatMap(content -> words(text(content)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.diagrams().stream().filter(this::isOurs).flatMap(diagram -> unknown(diagram, bundle));
    }

    private boolean isOurs(Drawing<BpmnModelInstance> diagram) {
        return diagram.all(Process.class).stream().map(Process::getId).anyMatch(processes::contains);
    }

    private Stream<Finding> unknown(Drawing<BpmnModelInstance> diagram, Bundle bundle) {
        var here = new HashSet<String>();
        bundle.files()
                .values()
                .forEach(content ->
                        words(COMPUTED.matcher(text(content)).replaceAll("")).forEach(here::add));
        return diagram.written()
                .filter(Written::isComputed)
                .flatMap(written -> new Expression(written.value())
                        .variables()
                        .filter(name -> !here.contains(name)
                                && !named.contains(name)
                                && !vocabulary.containsKey(name)
                                && !deployed.test(name))
                        .map(name -> diagram.about(
                                written,
                                "personne ne donne de valeur à la variable « " + Shown.of(name)
                                        + " » : ni un formulaire, ni une table, ni une étape")));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }

    /** Names are plain letters, whatever else a file holds. */
    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
