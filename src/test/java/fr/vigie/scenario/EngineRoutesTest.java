package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.Knock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every operation of the engine's REST API, tried as each group on something real: what is served beyond reading stands
 * in {@code rights/engine-rest.txt}, and nothing else is; and whoever reads reads only what is for them. {@code -Drights.rewrite=true} writes that file anew, to be read
 * with care.
 */
@Tag("bench")
class EngineRoutesTest extends Story {

    private static final List<String> ACCOUNTS = List.of("nobody", "support", "responsable", "procedes", "integrateur");
    private static final Path SERVED = Path.of("src/test/resources/rights/engine-rest.txt");

    /** A word that only who may read incidents may see. */
    private static final String SECRET = "Zanzibar";

    @LocalServerPort
    int port;

    private Ticket incident;

    @BeforeEach
    void somethingIsOpen() {
        at("2026-11-23T10:00");
        anIncident();
    }

    private void anIncident() {
        Emergency.declared(stage, "responsable", Emergency.form());
        incident = aReport().about(SECRET).openedAs(2);
    }

    @Test
    void what_each_group_may_do_or_ask_is_written_down() throws IOException {
        var served = EngineRoute.all().stream()
                .filter(route -> !route.reads())
                .map(route -> route + ": " + served(route))
                .filter(line -> !line.endsWith(": "))
                .toList();

        if (Boolean.getBoolean("rights.rewrite")) {
            Files.write(SERVED, served);
        }
        assertThat(served).isEqualTo(Files.readAllLines(SERVED));
    }

    @Test
    void nobody_reads_what_is_not_theirs() {
        var reading = List.of("nobody", "support", "procedes", "integrateur");
        EngineRoute.all().stream()
                .filter(EngineRoute::reads)
                .forEach(route -> reading.forEach(account -> send(route, account)));
    }

    private String served(EngineRoute route) {
        return ACCOUNTS.stream().filter(account -> isServed(route, account)).collect(Collectors.joining(" "));
    }

    private boolean isServed(EngineRoute route, String account) {
        var answer = send(route, account);
        var served = answer.statusCode() < 300
                && !List.of("[]", "{\"count\":0}", "{}").contains(answer.body());
        if (served) {
            new World(stage).empty();
            anIncident();
        }
        return served;
    }

    private HttpResponse<String> send(EngineRoute route, String account) {
        var things = new EngineThings(incident);
        var knock = Knock.at(port, "/engine-rest" + things.in(route)).as(account);
        var answer = route.reads() || route.method().equals("DELETE")
                ? knock.send(route.method(), "")
                : knock.with("Content-Type", "application/json").send(route.method(), json(things.body(account)));
        if (!account.equals("responsable")) {
            assertThat(answer.body()).as(route + " as " + account).doesNotContain(Emergency.SEEN);
        }
        if (!List.of("responsable", "support").contains(account)) {
            assertThat(answer.body()).as(route + " as " + account).doesNotContain(SECRET);
        }
        return answer;
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
