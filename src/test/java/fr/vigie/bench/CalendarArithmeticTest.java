package fr.vigie.bench;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.generators.BenchmarkProcessor;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Counting opening hours costs nothing that anybody feels, by JMH. */
@Tag("bench")
class CalendarArithmeticTest {

    private static final Path SOURCE = Path.of("src/test/java/fr/vigie/bench/DeadlineArithmetic.java");
    private static final List<String> OVER_A_YEAR = List.of("P250BD", "PT1750H business", "PT2500H covered");
    private static final double WEEK_NANOS = 2_000;
    private static final double YEAR_NANOS = 20_000;

    private final Figures figures = new Figures("calendar");

    @Test
    void a_deadline_takes_two_microseconds_within_a_week_and_twenty_over_a_year() throws Exception {
        var made = Files.createDirectories(Server.FOLDER.resolve("jmh"));
        var usual = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        generate(made, usual);
        // JMH's own processes take the class path from here, and its list of benchmarks from the loader
        var before = System.getProperty("java.class.path");
        var loader = Thread.currentThread().getContextClassLoader();
        try (var withMade = new URLClassLoader(new URL[] {made.toUri().toURL()}, loader)) {
            System.setProperty("java.class.path", made + File.pathSeparator + usual);
            Thread.currentThread().setContextClassLoader(withMade);
            var options = new OptionsBuilder()
                    .include(DeadlineArithmetic.class.getName())
                    .forks(1)
                    .warmupIterations(3)
                    .measurementIterations(5)
                    .warmupTime(TimeValue.milliseconds(Sizes.of("jmh", 1_000)))
                    .measurementTime(TimeValue.milliseconds(Sizes.of("jmh", 1_000)))
                    .build();
            new Runner(options).run().forEach(this::judge);
        } finally {
            System.setProperty("java.class.path", before);
            Thread.currentThread().setContextClassLoader(loader);
        }
        figures.show();
    }

    private void judge(RunResult result) {
        var drawn = result.getParams().getParam("drawn");
        var nanos = result.getPrimaryResult().getScore();
        var most = OVER_A_YEAR.contains(drawn) ? YEAR_NANOS : WEEK_NANOS;
        figures.add(
                "deadline " + drawn,
                "%.2f µs".formatted(nanos / 1_000),
                "—",
                "≤ %.0f µs".formatted(most / 1_000),
                nanos <= most);
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
