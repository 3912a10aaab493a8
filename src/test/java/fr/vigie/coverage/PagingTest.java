package fr.vigie.coverage;

import static fr.vigie.client.Carrier.MAIL;
import static fr.vigie.client.Carrier.PAGER;
import static fr.vigie.client.Carrier.SMS;
import static fr.vigie.coverage.Demo.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.Carrier;
import fr.vigie.coverage.PagingSettings.Team;
import fr.vigie.notice.Courier;
import fr.vigie.notice.Couriers;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.Letter;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom a page reaches, at which hour, by which ways. */
class PagingTest {

    private static final Instant MONDAY_10 = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant MONDAY_23 = Instant.parse("2026-11-23T22:00:00Z");

    @Test
    void a_team_is_paged_by_the_ways_that_its_settings_name() {
        var paging = paging(new Team(List.of(MAIL), "support@vigie.example", null, null), PAGER, MAIL, SMS);

        assertThat(to(paging, MONDAY_10, false))
                .containsExactly("MAIL sophie@vigie.example", "MAIL support@vigie.example");
    }

    @Test
    void what_is_most_urgent_goes_by_a_second_way_too() {
        var paging = paging(new Team(List.of(SMS), null, null, null), PAGER, MAIL, SMS);

        assertThat(to(paging, MONDAY_10, false)).containsExactly("SMS +33639980001");
        assertThat(to(paging, MONDAY_10, true)).containsExactly("SMS +33639980001", "PAGER support");
    }

    @Test
    void a_team_of_which_nothing_is_said_is_paged_by_every_way_that_is_open() {
        var paging = paging(null, PAGER, SMS);

        assertThat(to(paging, MONDAY_10, false)).containsExactly("PAGER support", "SMS +33639980001");
    }

    @Test
    void people_are_not_woken_for_a_pool_that_is_not_there() {
        var paging = paging(new Team(List.of(SMS, MAIL), "support@vigie.example", null, null), MAIL, SMS);

        assertThat(to(paging, MONDAY_23, false)).containsExactly("MAIL support@vigie.example");
    }

    @Test
    void a_team_that_no_way_reaches_is_the_last_resorts() {
        assertThat(to(paging(null), MONDAY_23, true)).containsExactly("SMS +33639980099");
    }

    @Test
    void in_a_hole_the_last_resort_is_asked_and_otherwise_not() {
        var paging = paging(null, PAGER, SMS);

        assertThat(paging.lastResortAt(MONDAY_23, null)).hasSize(1);
        assertThat(paging.lastResortAt(MONDAY_10, null)).isEmpty();
    }

    private static List<String> to(Paging paging, Instant at, boolean urgent) {
        return paging.of(List.of("support"), at, null, urgent).stream()
                .map(addressee -> addressee.carrier() + " " + addressee.address())
                .toList();
    }

    private static Paging paging(@Nullable Team support, Carrier... open) {
        var rota = Stream.of(Pool.SUPPORT, Pool.ON_CALL, Pool.MONITORING)
                .map(pool -> weekly(pool, "2026-01-05", pool.group()))
                .toList();
        var people = List.of(new Person("support", "sophie@vigie.example", "+33639980001", List.of()));
        var roster = Roster.of(
                ServiceCalendar.french(new FrenchHolidays()),
                Demo.settings(rota).plan(people));
        var settings = new PagingSettings(support == null ? Map.of() : Map.of("support", support), people);
        var couriers = new Couriers(Stream.of(open).map(PagingTest::courier).toList());
        return new Paging(() -> roster, new Ways(settings, couriers), new LastResort("+33 6 39 98 00 99"));
    }

    private static Courier courier(Carrier carrier) {
        return new Courier() {
            @Override
            public Carrier carrier() {
                return carrier;
            }

            @Override
            public Delivery carry(Letter letter) {
                return new Delivery.Accepted("");
            }
        };
    }
}
