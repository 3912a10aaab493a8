package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.RightsInReadme;
import fr.vigie.VigieTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever may read something may ask for its head alone, as caches and link checkers do. */
@VigieTest
class HeadTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @MethodSource("read")
    void the_head_of_what_is_read_is_for_the_same_people(String path, List<String> welcome) {
        for (var account : RightsInReadme.accounts()) {
            var answer = Knock.at(port, path).as(account).send("HEAD", "");

            if (welcome.contains(account)) {
                assertThat(answer.statusCode()).as(account).isNotIn(401, 403, 405);
            } else {
                assertThat(answer.statusCode()).as(account).isEqualTo(403);
            }
        }
    }

    static Stream<Arguments> read() {
        return RightsInReadme.under("At our doors").entrySet().stream()
                .filter(row -> row.getKey().startsWith("GET "))
                .map(row -> Arguments.of(
                        row.getKey().substring("GET ".length()).replaceAll("\\{[^}]+}", "1"), row.getValue()));
    }
}
