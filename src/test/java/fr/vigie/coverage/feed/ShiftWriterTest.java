package fr.vigie.coverage.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Shift;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShiftWriterTest {

    private static final Instant MONDAY = Instant.parse("2026-03-23T08:00:00Z");
    private static final Map<String, String> NAMES = Map.of(
            "karim", "Karim Benali",
            "lea", "Léa Roux",
            "comma", "Benali, Karim ; dit \\le Grand\\",
            "crooked", "Eve\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:Eve",
            "long", "Anne-Éléonore ".repeat(20) + "🛟".repeat(40));

    @ParameterizedTest
    @EnumSource(Pool.class)
    void what_is_written_is_read_back_to_the_same_shifts(Pool pool) {
        var shifts = List.of(
                new Shift(pool, MONDAY, MONDAY.plus(Duration.ofHours(167)), List.of("karim")),
                new Shift(
                        pool,
                        MONDAY.plus(Duration.ofHours(167)),
                        MONDAY.plus(Duration.ofDays(8)),
                        List.of("lea", "comma")),
                new Shift(
                        pool,
                        MONDAY.plus(Duration.ofDays(9)),
                        MONDAY.plus(Duration.ofDays(10)),
                        List.of("long", "karim")));

        assertThat(read(pool, written(shifts))).isEqualTo(shifts);
    }

    @Test
    void a_shift_is_written_in_utc_under_the_names_of_its_pool_and_its_people() {
        var shift = new Shift(Pool.ON_CALL, MONDAY, MONDAY.plus(Duration.ofHours(1)), List.of("karim", "lea"));

        assertThat(written(List.of(shift)))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .contains("\r\nX-WR-CALNAME:Astreintes\\, équipe 1\r\n")
                .contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n")
                .contains("\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260323T080000Z\r\nDTEND:20260323T090000Z\r\n")
                .contains("\r\nSUMMARY:Astreinte : Karim Benali + Léa Roux\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n")
                .endsWith("\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void a_shift_keeps_its_uid_however_often_it_is_written_and_another_has_another() {
        var shift = new Shift(Pool.ON_CALL, MONDAY, MONDAY.plusSeconds(60), List.of("karim"));
        var others = List.of(
                new Shift(Pool.SUPPORT, MONDAY, MONDAY.plusSeconds(60), List.of("karim")),
                new Shift(Pool.ON_CALL, MONDAY.plusSeconds(1), MONDAY.plusSeconds(60), List.of("karim")),
                new Shift(Pool.ON_CALL, MONDAY, MONDAY.plusSeconds(60), List.of("lea")));

        assertThat(uid(shift)).isEqualTo(uid(shift)).matches("UID:[0-9a-f]{32}@vigie");
        assertThat(others)
                .extracting(ShiftWriterTest::uid)
                .doesNotHaveDuplicates()
                .doesNotContain(uid(shift));
    }

    @Test
    void a_name_cannot_write_lines_of_its_own() {
        var shift = new Shift(Pool.ON_CALL, MONDAY, MONDAY.plusSeconds(60), List.of("crooked"));
        var text = new ShiftWriter().write("a\r\nMETHOD:CANCEL", List.of(shift), NAMES::get, Feed.NOW);

        assertThat(text.lines().filter(line -> line.startsWith("BEGIN:VEVENT"))).hasSize(1);
        assertThat(text).doesNotContain("\nMETHOD:CANCEL").contains("SUMMARY:Astreinte : Eve END:VEVENT BEGIN:VEVENT");
    }

    @Test
    void a_long_line_is_folded_at_75_bytes_and_not_within_a_character() {
        var text = written(List.of(new Shift(Pool.ON_CALL, MONDAY, MONDAY.plusSeconds(60), List.of("long"))));

        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("?") || line.contains("\n"));
        assertThat(text.replace("\r\n ", "")).contains("🛟".repeat(40));
    }

    @Test
    void a_calendar_of_no_shifts_is_read_back_to_none() {
        assertThat(read(Pool.ON_CALL, written(List.of()))).isEmpty();
    }

    private static String written(List<Shift> shifts) {
        return new ShiftWriter().write("Astreintes, équipe 1", shifts, NAMES::get, Feed.NOW);
    }

    private static String uid(Shift shift) {
        return written(List.of(shift))
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Shift> read(Pool pool, String ics) {
        return new ShiftReader(ShiftWriterTest::account).read(pool, ics, Feed.NOW);
    }

    private static Optional<String> account(String called) {
        return NAMES.entrySet().stream()
                .filter(known -> known.getValue().strip().equals(called))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
