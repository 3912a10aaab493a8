package fr.vigie;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The folder of pictures that shows a folder of diagrams: one {@code name.svg} for each {@code name.bpmn}. */
record Pictures(Path diagrams, Path folder) {

    /** The pictures, by file name, that are missing, show an older diagram, or whose diagram is gone. */
    List<String> stale(Supplier<Page> browser) throws IOException {
        var drawn = drawn(browser);
        var kept = kept();
        var names = new TreeSet<>(drawn.keySet());
        names.addAll(kept.keySet());
        return names.stream()
                .filter(name -> !kept.getOrDefault(name, Picture.NONE).shows(drawn.getOrDefault(name, Picture.NONE)))
                .toList();
    }

    /** Makes the folder show the diagrams; touches no picture that already does, nor one that bpmn-js did not draw. */
    void redraw(Supplier<Page> browser) throws IOException {
        var drawn = drawn(browser);
        for (String name : stale(browser)) {
            var picture = drawn.get(name);
            if (picture == null) {
                Files.delete(folder.resolve(name));
            } else {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve(name), picture.svg());
            }
        }
    }

    private Map<String, Picture> drawn(Supplier<Page> browser) throws IOException {
        var drawn = new TreeMap<String, Picture>();
        for (Path diagram : files(diagrams, ".bpmn")) {
            drawn.put(name(diagram).replace(".bpmn", ".svg"), Picture.draw(Files.readString(diagram), browser.get()));
        }
        return drawn;
    }

    private Map<String, Picture> kept() throws IOException {
        var kept = new TreeMap<String, Picture>();
        for (Path file : files(folder, ".svg")) {
            var picture = new Picture(Files.readString(file));
            if (picture.isDrawnByUs()) {
                kept.put(name(file), picture);
            }
        }
        return kept;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
