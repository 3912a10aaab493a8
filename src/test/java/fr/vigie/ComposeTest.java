package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What operators start and are woken by: the compose file, and the rules for Prometheus. */
class ComposeTest {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{?([A-Z_]+)(:\\?[A-Z][^}]+)?}?");
    private static final String RULES = "src/ops/prometheus/rules.yml";

    private final Map<String, Map<String, Object>> services = part(read("docker-compose.yml"), "services");

    @Test
    void it_asks_for_four_values_and_knows_no_secret() {
        var asked = VARIABLE.matcher(text("docker-compose.yml")).results().toList();

        assertThat(asked)
                .extracting(variable -> variable.group(1))
                .containsOnly("POSTGRES_PASSWORD", "VIGIE_ADMIN_PASSWORD", "VIGIE_INTAKE_TOKEN", "VIGIE_LAST_RESORT");
        assertThat(asked).extracting(variable -> variable.group(2)).doesNotContainNull();
        assertThat(services.values())
                .flatExtracting(service -> environment(service).entrySet())
                .filteredOn(entry -> entry.getKey().matches(".*(PASSWORD|TOKEN|SECRET).*"))
                .hasSize(5)
                .allSatisfy(secret -> assertThat(secret.getValue()).matches("\\$\\{[A-Z_]+:\\?[^}]+}"));
    }

    @Test
    void nothing_in_it_is_root_s_or_of_an_unknown_version_or_open_to_others_but_vigie() {
        assertThat(services).hasSize(6).allSatisfy((name, service) -> {
            assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
            assertThat(service.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
            assertThat(service.get("restart")).isEqualTo("unless-stopped");
            assertThat(name.equals("vigie") || service.containsKey("healthcheck"))
                    .isTrue();
            assertThat(String.valueOf(service.get("image"))).matches("\\S+:(v?[0-9]+\\.[0-9]+\\S*|local)");
            assertThat(list(service, "ports")).allMatch(port -> port.startsWith("127.0.0.1:") || name.equals("vigie"));
        });
        assertThat(services.get("vigie")).containsEntry("read_only", true);
        assertThat(text("Dockerfile")).contains("\nUSER 10001:10001\n", "\nHEALTHCHECK ");
    }

    @Test
    void what_it_lays_into_its_containers_is_there() {
        assertThat(services.values())
                .flatExtracting(service -> list(service, "volumes"))
                .filteredOn(volume -> volume.startsWith("."))
                .hasSize(4)
                .allSatisfy(volume -> {
                    assertThat(Path.of(volume.split(":")[0])).exists();
                    assertThat(volume).endsWith(":ro");
                });
    }

    @Test
    void each_alert_says_how_grave_it_is_and_what_to_do_and_has_a_story() {
        var stories = text("src/ops/prometheus/rules_test.yml");
        List<Map<String, Object>> groups = cast(read(RULES).get("groups"));
        var alerts = groups.stream()
                .flatMap(group -> ComposeTest.<List<Map<String, Object>>>cast(group.get("rules")).stream());

        assertThat(alerts).hasSizeGreaterThan(15).allSatisfy(alert -> {
            Map<String, Object> labels = cast(alert.get("labels"));
            Map<String, Object> annotations = cast(alert.get("annotations"));
            assertThat(labels.get("severity")).isIn("critical", "warning", "info", "none");
            assertThat(annotations).containsOnlyKeys("summary", "description", "runbook");
            assertThat(stories).contains("alertname=\"" + alert.get("alert") + "\"");
        });
    }

    private static Map<String, String> environment(Map<String, Object> service) {
        return cast(service.getOrDefault("environment", Map.of()));
    }

    private static List<String> list(Map<String, Object> service, String key) {
        return cast(service.getOrDefault(key, List.of()));
    }

    private static Map<String, Map<String, Object>> part(Map<String, Object> of, String key) {
        return cast(of.get(key));
    }

    private static Map<String, Object> read(String file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file));
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object of) {
        return (T) of;
    }
}
