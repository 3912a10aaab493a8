package fr.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What was measured, beside the baseline and the target: shown, kept in {@code target/bench}, and held to its targets. */
class Figures {

    private static final String NONE = "—";

    private final String name;
    private final List<String> lines =
            new ArrayList<>(List.of("| what | measured | baseline | target | |", "| --- | --- | --- | --- | --- |"));
    private final List<String> missed = new ArrayList<>();

    /** @param name also of the file */
    Figures(String name) {
        this.name = name;
    }

    /** Something that is worth knowing and promised to nobody. */
    void note(String what, String measured) {
        line(what, measured, NONE, NONE, "");
    }

    void add(String what, String measured, String baseline, String target, boolean met) {
        line(what, measured, baseline, target, met ? "met" : "MISSED");
        if (!met) {
            missed.add(what + ": " + measured + ", target " + target);
        }
    }

    private void line(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    /** Longer words beside the table, as a plan. */
    void keep(String words) throws IOException {
        Files.createDirectories(Server.FOLDER);
        Files.writeString(
                Server.FOLDER.resolve(name + ".txt"),
                words + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** @throws AssertionError where a target was missed, unless nobody judges */
    void show() throws IOException {
        var table = "\n" + name + "\n" + String.join("\n", lines) + "\n";
        System.err.println(table);
        Files.createDirectories(Server.FOLDER);
        Files.writeString(
                Server.FOLDER.resolve(name + ".md"), table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (Sizes.judged()) {
            assertThat(missed).as("targets of " + name).isEmpty();
        }
    }
}
