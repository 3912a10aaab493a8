package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No program hides in a diagram or a table: what the procedure does is drawn. */
class NothingHidden implements Check {

    /** What a diagram says of itself where nobody said anything; the engine doesn't look at it. */
    private static final String UNSAID = "http://www.w3.org/1999/XPath";

    private static final String LANGUAGES = "(?i)feel|http.*/DMN/.*/FEEL/?|" + Pattern.quote(UNSAID);
    private static final String OWN_FORMS = "embedded:/camunda/app/tasklist/forms/[\\w-]+\\.html";

    /** What it is to a process owner, by the name under which it is written. */
    private static final Map<String, String> HIDDEN = Map.ofEntries(
            Map.entry("script", "un script"),
            Map.entry("scriptTask", "une tâche de script"),
            Map.entry("scriptFormat", "un script"),
            Map.entry("class", "une classe Java"),
            Map.entry("executionListener", "un écouteur (listener)"),
            Map.entry("taskListener", "un écouteur (listener)"),
            Map.entry("field", "un champ injecté"),
            Map.entry("resource", "un script"),
            Map.entry("connector", "un connecteur"),
            Map.entry("formHandlerClass", "une classe Java"),
            Map.entry("formData", "un formulaire écrit dans le diagramme"),
            Map.entry("literalExpression", "une expression au lieu d'une table"),
            Map.entry("invocation", "un appel au lieu d'une table"));

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.drawings()
                .flatMap(drawing -> drawing.written()
                        .flatMap(written -> hidden(written).map(what -> drawing.about(written, what))));
    }

    private static Stream<String> hidden(Written written) {
        if (HIDDEN.containsKey(written.name())) {
            return Stream.of(HIDDEN.get(written.name()) + " ne se déploie pas ; dessinez une étape connue");
        }
        return switch (written.name()) {
            case "type" ->
                ofTask(written) && !written.value().equals("external")
                        ? Stream.of("le type « " + Shown.of(written.value()) + " » ne se déploie pas")
                        : Stream.empty();
            case "language", "expressionLanguage" ->
                written.value().matches(LANGUAGES)
                        ? Stream.empty()
                        : Stream.of("le langage « " + Shown.of(written.value()) + " » n'est pas lu ici");
            case "formKey" ->
                written.value().matches(OWN_FORMS)
                        ? Stream.empty()
                        : Stream.of("le formulaire « " + Shown.of(written.value()) + " » n'est pas des nôtres");
            default -> Stream.empty();
        };
    }

    private static boolean ofTask(Written written) {
        return written.element().endsWith("Task") || written.element().endsWith("EventDefinition");
    }
}
