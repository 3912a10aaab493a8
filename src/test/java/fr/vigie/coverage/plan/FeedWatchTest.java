package fr.vigie.coverage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.CoverageSettings;
import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Shift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A team that keeps its rota in a file: what is good in it counts, what is not changes nothing and is told once. */
class FeedWatchTest extends StillHouse {

    private static final String NOON = "2027-03-02T11:00:00Z";
    private static final String SOPHIE = Calendars.text("Sophie Martin", "20270302T080000Z", "20270302T160000Z");

    @TempDir
    Path folder;

    @Autowired
    FeedDesk desk;

    @Autowired
    FeedStates states;

    @Autowired
    PlanDesk plan;

    @Autowired
    PlanAnomalies anomalies;

    private FeedWatch watch;
    private Path file;

    @BeforeEach
    void aFolder() {
        watch = new FeedWatch(
                new FeedSources(new CoverageSettings(List.of(), List.of(), Map.of(), folder)), states, desk, clock);
        file = folder.resolve("on-call.ics");
    }

    @Test
    void a_file_counts_as_soon_as_it_is_read_and_whenever_it_changes() throws IOException {
        lookAt(SOPHIE);
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("support");

        lookAt(SOPHIE.replace("Sophie Martin", "Marc Lefèvre + Élodie Perrin"));
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("surveillance", "evenement");
        assertThat(states.all()).singleElement().satisfies(state -> {
            assertThat(state.readAt()).isEqualTo(MONDAY.plusSeconds(60));
            assertThat(state.problem()).isNull();
        });
        assertThat(pages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bonjour",
                "SUMMARY:Zorro",
                "SUMMARY:Zo\u0000rro",
                "SUMMARY:",
                "SUMMARY:Sophie Martin\nRRULE:FREQ=SECONDLY",
                "SUMMARY:Sophie Martin\nDTSTART:demain",
                "SUMMARY:Sophie Martin\nX-10-MB:"
            })
    void what_is_wrong_is_told_once_and_the_last_good_one_stays(String bad) throws IOException {
        lookAt(SOPHIE);
        var text = bad.equals("bonjour") ? bad : SOPHIE.replace("SUMMARY:Sophie Martin", bad);
        lookAt(bad.endsWith("MB:") ? text.replace("MB:", "MB:" + "a".repeat(10 << 20)) : text);
        lookAt(null);
        lookAt(null);

        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("support");
        assertThat(pages())
                .singleElement()
                .asString()
                .contains("calendrier « astreinte » illisible, le dernier bon reste");
        assertThat(states.all()).singleElement().satisfies(state -> {
            assertThat(state.readAt()).isEqualTo(MONDAY);
            assertThat(state.problem()).matches("(?s)\\p{Lu}.*\\.").isNotBlank();
            assertThat(state.problemSince()).isEqualTo(MONDAY.plusSeconds(60));
        });
        assertThat(anomalies.sentences()).singleElement().asString().contains("on-call");
    }

    @Test
    void a_file_that_is_gone_is_missed_and_told_again_after_it_came_back() throws IOException {
        lookAt(SOPHIE);
        Files.delete(file);
        lookAt(null);
        lookAt(null);

        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("support");
        assertThat(states.all())
                .singleElement()
                .satisfies(state -> assertThat(state.problem()).isEqualTo("Le fichier n'existe plus."));
        assertThat(pages()).hasSize(1);

        lookAt(SOPHIE);
        assertThat(states.all()).singleElement().satisfies(state -> {
            assertThat(state.problem()).isNull();
            assertThat(state.problemSince()).isNull();
        });
        assertThat(anomalies.sentences()).isEmpty();
        Files.delete(file);
        lookAt(null);
        assertThat(pages()).hasSize(2);
    }

    @Test
    void what_is_no_file_is_told_in_french() throws IOException {
        Files.createDirectory(file);
        lookAt(null);

        assertThat(states.all())
                .singleElement()
                .satisfies(state -> assertThat(state.problem()).isEqualTo("Le fichier ne peut pas être lu."));
    }

    @Test
    void a_calendar_that_overlaps_a_planned_shift_waits_until_the_shift_is_gone() throws IOException {
        var planned = new Shift(
                Pool.ON_CALL,
                Instant.parse("2027-03-02T10:00:00Z"),
                Instant.parse("2027-03-02T12:00:00Z"),
                List.of("evenement"));
        plan.put(Kind.SHIFT, "essai", planned, "essai", "responsable");
        lookAt(SOPHIE);
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("evenement");
        assertThat(pages()).singleElement().asString().contains("se chevauchent");

        plan.takeAway(Kind.SHIFT, "essai", "essai", "responsable");
        lookAt(null);
        assertThat(duty(Pool.ON_CALL, NOON)).containsExactly("support");
    }

    @Test
    void a_series_goes_on_being_laid_out_as_days_go_by() throws IOException {
        lookAt(SOPHIE.replace("END:VEVENT", "RRULE:FREQ=DAILY\nEND:VEVENT"));
        assertThat(duty(Pool.ON_CALL, "2029-05-11T11:00:00Z")).containsExactly("astreinte");

        clock.set(MONDAY.plus(Duration.ofDays(30)));
        lookAt(null);
        assertThat(duty(Pool.ON_CALL, "2029-05-11T11:00:00Z")).containsExactly("support");
    }

    private void lookAt(@Nullable String text) throws IOException {
        if (text != null) {
            Files.writeString(file, text);
        }
        watch.look();
        clock.set(clock.instant().plusSeconds(60));
    }
}
