package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import fr.vigie.TestDatabase;
import fr.vigie.Vigie;
import fr.vigie.contract.Rows;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node dies after it has stored a chat message and before it has answered: the client sends it again, and it is there once. */
class KilledChatTest {

    private static final String OPENING =
            "{\"name\":\"Zoé\",\"message\":\"Rien ne part\",\"id\":\"named-by-the-widget-00001\"}";

    private final String database = TestDatabase.freshUrl();

    @TempDir
    Path folder;

    /** Ends the machine's power, so to say, between the store and the answer. */
    static class Powercut {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        Filter powercut() {
            return (request, response, chain) -> {
                chain.doFilter(request, response);
                Runtime.getRuntime().halt(1);
            };
        }
    }

    /** A node in a process of its own; writes its port where the first argument says. */
    public static void main(String... settings) throws IOException {
        var node = vigie(Powercut.class, settings);
        Files.writeString(Path.of(settings[0].substring("--port-file=".length())), Integer.toString(port(node)));
    }

    @Test
    void a_message_that_was_stored_and_not_answered_is_there_once_after_the_client_sent_it_again() throws Exception {
        var portFile = folder.resolve("port");
        var node = node("--port-file=" + portFile, settings());
        try {
            await().atMost(Duration.ofSeconds(120)).until(() -> Files.exists(portFile) && Files.size(portFile) > 0);
            var port = Integer.parseInt(Files.readString(portFile).strip());
            assertThatThrownBy(() -> Knock.at(port, "/api/chat/conversations").post(OPENING))
                    .hasRootCauseInstanceOf(IOException.class);
            await().atMost(Duration.ofSeconds(10)).until(() -> !node.isAlive());
        } finally {
            node.destroyForcibly().onExit().join();
        }

        try (var vigie = vigie(Vigie.class, settings())) {
            var rows = vigie.getBean(JdbcClient.class);
            assertThat(Rows.count(rows, "incident")).isEqualTo(1);
            var answer = Knock.at(port(vigie), "/api/chat/conversations").post(OPENING);

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(Rows.count(rows, "incident")).isEqualTo(1);
            assertThat(Rows.count(rows, "report")).isEqualTo(1);
            assertThat(Rows.count(rows, "conversation")).isEqualTo(1);
            assertThat(Rows.count(rows, "chat_line")).isEqualTo(2);
            var messages = "/api/chat/conversations/" + JsonPath.read(answer.body(), "$.conversation") + "/messages";
            var read = Knock.at(port(vigie), messages)
                    .with("Authorization", "Bearer " + JsonPath.read(answer.body(), "$.token"))
                    .get();
            assertThat(read.body()).contains("Rien ne part");
        }
    }

    private static Process node(String first, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Xmx500m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledChatTest.class.getName(),
                first));
        command.addAll(List.of(settings));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String[] settings() {
        return new String[] {
            "--spring.datasource.url=" + database,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--spring.datasource.hikari.minimum-idle=1",
            "--vigie.relay.enabled=false",
            "--camunda.bpm.job-execution.enabled=false",
            "--server.port=0",
            "--server.shutdown=immediate"
        };
    }

    private static int port(ConfigurableApplicationContext vigie) {
        return ((WebServerApplicationContext) vigie).getWebServer().getPort();
    }

    private static ConfigurableApplicationContext vigie(Class<?> beside, String... settings) {
        return new SpringApplicationBuilder(Vigie.class, beside)
                .profiles("demo")
                .initializers(WithoutTests::applyTo)
                .run(settings);
    }
}
