package fr.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.generators.BenchmarkProcessor;

/** Counting opening hours costs nothing that anybody feels, by JMH. */
@Tag("bench")
class CalendarArithmeticTest {

    private static final Path SOURCE = Path.of("src/test/java/fr/vigie/bench/DeadlineArithmetic.java");
    private static final List<String> OVER_A_YEAR = List.of("P250BD", "PT1750H business", "PT2500H covered");
    private static final double WEEK_NANOS = 2_000;
    private static final double YEAR_NANOS = 20_000;
    private static final int SCORE = 4;

    private final Figures figures = new Figures("calendar");

    @Test
    void a_deadline_takes_two_microseconds_within_a_week_and_twenty_over_a_year() throws Exception {
        var made = Files.createDirectories(Server.FOLDER.resolve("jmh"));
        var usual = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        generate(made, usual);
        var results = Server.FOLDER.resolve("jmh.csv");
        measure(made + File.pathSeparator + usual, results);
        var lines = Files.readAllLines(results);
        assertThat(lines).hasSizeGreaterThan(OVER_A_YEAR.size());
        lines.stream().skip(1).map(line -> line.replace("\"", "").split(",")).forEach(this::judge);
        figures.show();
    }

    private void judge(String[] cells) {
        var drawn = cells[cells.length - 1];
        var nanos = Double.parseDouble(cells[SCORE]);
        var most = OVER_A_YEAR.contains(drawn) ? YEAR_NANOS : WEEK_NANOS;
        figures.add(
                "deadline " + drawn,
                "%.2f µs".formatted(nanos / 1_000),
                "—",
                "≤ %.0f µs".formatted(most / 1_000),
                nanos <= most);
    }

    /** In a process of its own: JMH looks for its benchmarks where it was itself loaded from. */
    private static void measure(String classPath, Path results) throws IOException, InterruptedException {
        var time = Sizes.of("jmh", 1_000) + "ms";
        var ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Main.class.getName(),
                        DeadlineArithmetic.class.getName(),
                        "-f",
                        "1",
                        "-wi",
                        "3",
                        "-i",
                        "5",
                        "-w",
                        time,
                        "-r",
                        time,
                        "-rf",
                        "csv",
                        "-rff",
                        results.toString())
                .redirectErrorStream(true)
                .redirectOutput(Server.FOLDER.resolve("jmh.log").toFile())
                .start()
                .waitFor();
        assertThat(ended)
                .as("it ends well; its log is jmh.log in " + Server.FOLDER)
                .isZero();
    }

    /** What JMH runs is made by its processor, which no other test has a use for. */
    private static void generate(Path into, String classPath) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-d", into.toString(), "-cp", classPath, "-nowarn"),
                    null,
                    files.getJavaFileObjects(SOURCE));
            task.setProcessors(List.of(new BenchmarkProcessor()));
            if (!task.call()) {
                throw new IllegalStateException("The benchmark does not compile");
            }
        }
    }
}
