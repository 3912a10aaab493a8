package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.Set;
import java.util.stream.Stream;

/** The engine has room for what things are called: it says so in its own words only once it writes them down. */
class Fits implements Check {

    static final int MOST = 255;
    private static final Set<String> CALLED = Set.of("id", "name", "errorCode");

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return Stream.of(files(bundle), forms(bundle), drawn(bundle)).flatMap(all -> all);
    }

    private static Stream<Finding> files(Bundle bundle) {
        return bundle.files().keySet().stream()
                .filter(Fits::isLong)
                .map(file -> Finding.of(
                        file, "« " + Shown.file(file) + " » : le nom d'un fichier compte au plus 255 caractères"));
    }

    private static Stream<Finding> forms(Bundle bundle) {
        return Forms.in(bundle)
                .filter(form -> isLong(form.getValue().path("id").asText()))
                .map(form -> Finding.of(
                        form.getKey(),
                        "« " + Shown.file(form.getKey()) + " » : l'identifiant (id) compte au plus 255 caractères"));
    }

    private static Stream<Finding> drawn(Bundle bundle) {
        return bundle.drawings()
                .flatMap(drawing -> drawing.written()
                        .filter(written -> CALLED.contains(written.name()) && isLong(written.value()))
                        .filter(written -> written.on().hasAttribute(written.name()))
                        .map(written -> Finding.of(
                                drawing.file(),
                                "« " + Shown.of(written.value()) + " » : "
                                        + (written.name().equals("name") ? "un nom" : "un identifiant ou un code")
                                        + " compte au plus 255 caractères")));
    }

    private static boolean isLong(String called) {
        return called.length() > MOST;
    }
}
