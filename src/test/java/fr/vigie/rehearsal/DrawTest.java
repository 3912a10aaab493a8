package fr.vigie.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The incidents of a described load. */
class DrawTest {

    private static final Instant START = Instant.parse("2026-03-01T23:00:00Z");
    private static final ServiceCalendar HOURS = ServiceCalendar.french(date -> false);

    @Test
    void the_same_seed_draws_the_same_incidents_and_another_seed_others() {
        assertThat(drawn(load(200, 7L, List.of()))).isEqualTo(drawn(load(200, 7L, List.of())));
        assertThat(drawn(load(200, 7L, List.of()))).isNotEqualTo(drawn(load(200, 8L, List.of())));
    }

    @Test
    void only_the_priorities_that_have_a_share_arrive_in_the_order_of_time() {
        var drawn = drawn(load(50, 1L, List.of(0, 1, 0, 0, 0)));

        assertThat(drawn).hasSize(50).allMatch(arrival -> arrival.priority() == 2);
        assertThat(drawn).extracting(Arrival::at).isSorted();
    }

    @Test
    void only_the_channels_services_and_hours_that_have_a_weight_are_drawn() {
        var night = new ArrayList<>(Collections.nCopies(24, 0));
        night.set(3, 1);
        var load = new Load(
                null,
                100,
                7,
                1L,
                null,
                List.of(0, 0, 1, 0, 0),
                List.of("api:1", "fax : 3"),
                night,
                0,
                null,
                null,
                null,
                null,
                null);

        var drawn = drawn(load);

        assertThat(drawn).allMatch(arrival -> arrival.channel().equals("PHONE"));
        assertThat(drawn).allMatch(arrival -> arrival.at().atZone(HOURS.zone()).getHour() == 3);
        assertThat(drawn).extracting(Arrival::service).containsOnly("api", "fax");
        assertThat(drawn.stream().filter(arrival -> "fax".equals(arrival.service())))
                .hasSizeBetween(60, 90);
    }

    @Test
    void weights_that_cannot_be_read_are_refused_with_an_example() {
        assertThatThrownBy(() -> Weights.named("services", List.of("api"), List.of()))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("api:25, sms:10");
        assertThatThrownBy(() -> Weights.of("hours", List.of(1, 2), Collections.nCopies(24, 1), "par heure"))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("24 poids");
    }

    @Test
    void a_load_out_of_bounds_is_refused_with_its_bounds() {
        assertThatThrownBy(() -> load(3001, 1L, List.of()).said())
                .isInstanceOf(BrokenRule.class)
                .hasMessage("« incidents » va de 1 à 3000.");
        assertThatThrownBy(() -> load(10, 1L, List.of(0, 0, 0, 0, 0)).said()).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> load(10, 1L, List.of(1, 2)).said()).isInstanceOf(BrokenRule.class);
    }

    private static List<Arrival> drawn(Load load) {
        return new Draw(load.said()).from(START, HOURS);
    }

    private static Load load(int incidents, Long seed, List<Integer> shares) {
        return Load.of(incidents, seed, shares);
    }
}
