package fr.vigie;

import static org.awaitility.Awaitility.await;

import fr.vigie.scenario.WithoutTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A node with a database of its own: in this process, or in one of its own that can be killed. */
public class OwnNode {

    private static final String PORT_FILE = "--port-file=";

    private final String database;

    /** On a database that has Vigie's tables, with nothing in them. */
    public OwnNode() {
        this(TestDatabase.urlWithTables());
    }

    /** On this one, which other nodes may use too. */
    public OwnNode(String database) {
        this.database = database;
    }

    /** The process that can be killed: first the class that stands beside the application, then its settings. */
    public static void main(String... settings) throws Exception {
        var node = run(Class.forName(settings[0]), List.of(settings).subList(1, settings.length));
        for (var setting : settings) {
            if (setting.startsWith(PORT_FILE)) {
                Files.writeString(Path.of(setting.substring(PORT_FILE.length())), Integer.toString(port(node)));
            }
        }
    }

    /** One in this process. */
    public ConfigurableApplicationContext here(String... more) {
        return here(Vigie.class, more);
    }

    /** The same, with the beans of a test beside it. */
    public ConfigurableApplicationContext here(Class<?> beside, String... more) {
        return run(beside, settings(more));
    }

    /** One in a process of its own, in which {@code beside} may end it. */
    public Process apart(Class<?> beside, String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Xmx500m",
                // it lives for seconds: what it compiles well, it never uses
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OwnNode.class.getName(),
                beside.getName()));
        command.addAll(settings(more));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The setting by which a node apart writes its port once it is up. */
    public static String tellingPortTo(Path file) {
        return PORT_FILE + file;
    }

    /** The port that it wrote there. */
    public static int portIn(Path file) throws IOException {
        await().atMost(Duration.ofMinutes(5)).until(() -> Files.exists(file) && Files.size(file) > 0);
        return Integer.parseInt(Files.readString(file).strip());
    }

    /** The port of one in this process. */
    public static int port(ConfigurableApplicationContext node) {
        return ((WebServerApplicationContext) node).getWebServer().getPort();
    }

    private List<String> settings(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=" + database,
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=postgres",
                                "--spring.datasource.hikari.minimum-idle=1",
                                "--server.port=0",
                                "--server.shutdown=immediate"),
                        Stream.of(more))
                .toList();
    }

    private static ConfigurableApplicationContext run(Class<?> beside, List<String> settings) {
        return new SpringApplicationBuilder(Vigie.class, beside)
                .profiles("demo")
                .initializers(WithoutTests::applyTo, SharedMappings::applyTo)
                .run(settings.toArray(String[]::new));
    }
}
