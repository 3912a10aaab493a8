package fr.vigie.diagram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder in which the procedure is drawn. */
class Folder {

    private static final Path BPMN = Path.of("bpmn");

    private Folder() {}

    /** The files with such an ending, building blocks for Modeler left out. */
    static Stream<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(BPMN)) {
            return all
                    .filter(file ->
                            file.toString().endsWith(ending) && !file.toString().contains("/."))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of those files, which are the ids of what they hold. */
    static Set<String> names(String ending) {
        return files(ending).map(Folder::name).collect(Collectors.toSet());
    }

    /** The name without its ending. */
    static String name(Path file) {
        return file.getFileName().toString().replaceAll("\\..*", "");
    }
}
