package fr.vigie.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.vigie.engine.stage.Stage;
import fr.vigie.refusal.NotNow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** « P2 en 20 minutes », on a month small enough to be counted by hand. */
class StageTest {

    /** A Monday, 10:00 in Paris. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final Child CHILD = new Child(JSON);

    @Test
    void a_shorter_promise_is_missed_by_those_who_took_longer_and_asks_the_next_team() throws IOException {
        // diagnosed after 5 minutes; the first action comes 25 minutes later: in time for 30, too late for 20
        var day = arrival("day", MONDAY, 2, 25);
        // the same at 03:00 on Tuesday, when the rota of monitoring names nobody
        var night = arrival("night", MONDAY.plus(Duration.ofHours(17)), 2, 10);
        // priority 3 has its hour in both
        var other = arrival("other", MONDAY.plus(Duration.ofHours(2)), 3, 25);

        var progress = new Progress();
        var both = CHILD.play(script(List.of(day, other, night)), progress);

        assertThat(progress.percent()).isEqualTo(100);
        assertThat(both.today().failures()).isEmpty();
        assertThat(both.edited().failures()).isEmpty();
        assertThat(both.today().priorities().get(2)).isEqualTo(new Kept(2, 1, 1, 1, 1));
        assertThat(both.edited().priorities().get(2)).isEqualTo(new Kept(2, 1, 1, 0, 2));
        assertThat(both.edited().priorities().get(3))
                .isEqualTo(both.today().priorities().get(3))
                .isEqualTo(new Kept(1, 1, 0, 1, 0));
        // at night both promises are missed with nobody there, so the managers are asked twice; by day once more
        assertThat(both.today().escalations()).containsOnly(Map.entry("MANAGERS", 2));
        assertThat(both.edited().escalations()).containsOnly(Map.entry("MANAGERS", 3));
        assertThat(both.today().pages().get("managers")).isEqualTo(new Paged(2, 2));
        assertThat(both.edited().pages().get("managers")).isEqualTo(new Paged(3, 2));
        // nobody who is off duty is woken: the last resort is
        assertThat(both.today().pages())
                .hasEntrySatisfying("ana", paged -> assertThat(paged.night()).isZero());
        assertThat(both.today().pages())
                .hasEntrySatisfying(
                        "last-resort", paged -> assertThat(paged.night()).isPositive());
        // 5 minutes of diagnosis, 25 until the first action, 30 until it works again
        assertThat(both.today().load().get("support")).element(10).isEqualTo(60L);
    }

    @Test
    void what_takes_too_long_or_breaks_down_is_said_and_leaves_nothing() throws IOException {
        var script = script(List.of());

        assertThatThrownBy(() -> CHILD.play(
                        script, List.of("/usr/bin/tail", "-f"), Duration.ofMillis(50), percent -> {}, () -> false))
                .isInstanceOf(NotNow.class)
                .hasMessageContaining("a été arrêtée");
        assertThatThrownBy(() ->
                        CHILD.play(script, List.of("/bin/false"), Duration.ofMinutes(1), percent -> {}, () -> false))
                .isInstanceOf(NotNow.class)
                .hasMessageContaining("s'est arrêtée avant la fin");
    }

    @Test
    void it_does_not_outlive_whoever_waits_for_it(@TempDir Path folder) throws Exception {
        var run = new Run(folder, Child.command());
        JSON.writeValue(run.file("script").toFile(), script(List.of(arrival("day", MONDAY, 2, 25))));

        var child = run.start();
        child.getOutputStream().close(); // as the system does it for whoever is killed

        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isEqualTo(Stage.ABANDONED);
        assertThat(run.file("answer")).doesNotExist();
    }

    private static Arrival arrival(String reference, Instant at, int priority, double engage) {
        return new Arrival(reference, at, "EMAIL", "api", "warning", null, priority, 5, engage, 30);
    }

    private static Script script(List<Arrival> arrivals) throws IOException {
        var today = new HashMap<String, byte[]>();
        for (var file : List.of(
                "incident.bpmn",
                "reaction.bpmn",
                "escalation.bpmn",
                "progress.bpmn",
                "priority.dmn",
                "routing.dmn",
                "patience.dmn")) {
            today.put(file, Files.readAllBytes(Path.of("bpmn/incident", file)));
        }
        var edited = Files.readString(Path.of("bpmn/incident/reaction.bpmn")).replace(">PT30M<", ">PT20M<");
        var rota = Stream.concat(
                IntStream.range(0, 5)
                        .mapToObj(day -> MONDAY.plus(Duration.ofDays(day)))
                        .map(morning -> new Watch(
                                "support",
                                morning.minus(Duration.ofHours(1)),
                                morning.plus(Duration.ofHours(3)),
                                List.of("ana"))),
                Stream.of(new Watch(
                        "monitoring", MONDAY.minus(Duration.ofDays(1)), MONDAY.plus(Duration.ofDays(9)), List.of())));
        return new Script(
                MONDAY.plus(Duration.ofDays(8)),
                arrivals,
                rota.toList(),
                1,
                Set.of(),
                Map.of(),
                today,
                Map.of("reaction.bpmn", edited.getBytes(StandardCharsets.UTF_8)));
    }
}
