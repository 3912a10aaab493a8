package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.Set;
import java.util.stream.Stream;

/** Only diagrams, tables, forms, texts and pages are deployed, and a form can be read. */
class FilesKnown implements Check {

    /** Of what is neither a diagram nor a table: the engine takes for one whatever merely ends with those letters. */
    private static final Set<String> ENDINGS = Set.of("form", "txt", "md", "png", "svg");

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return Stream.concat(
                bundle.files().keySet().stream()
                        .filter(file -> bundle.diagramFiles().noneMatch(file::equals)
                                && bundle.tableFiles().noneMatch(file::equals)
                                && !ENDINGS.contains(Shown.ending(file)))
                        .map(file -> Finding.of(
                                file,
                                "« " + Shown.file(file)
                                        + " » : on ne déploie ici que des fichiers .bpmn, .dmn, .form, .txt et .md")),
                Forms.in(bundle)
                        .filter(form -> !form.getValue().path("id").isTextual()
                                || !form.getValue().path("components").isArray())
                        .map(form -> Finding.of(
                                form.getKey(),
                                "« " + Shown.file(form.getKey())
                                        + " » : ce n'est pas un formulaire de Camunda (ni « id » ni « components »)")));
    }
}
