package fr.vigie.coverage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Shift;
import fr.vigie.coverage.feed.ShiftReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calendar to which people subscribe says what our rota says. */
class CalendarApiTest extends StillHouse {

    @LocalServerPort
    int port;

    @Autowired
    FeedDesk desk;

    @Test
    void what_we_publish_is_read_back_as_the_same_turns() {
        desk.bring(
                Pool.ON_CALL,
                "essai",
                Calendars.text("Sophie Martin + Marc Lefèvre", "20270302T080000Z", "20270302T160000Z"),
                "essai");
        var published = new Planner(port, "integrateur")
                .knock("/api/coverage/calendar/on-call.ics")
                .get();

        assertThat(published.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        var names = Map.of("Sophie Martin", "support", "Marc Lefèvre", "surveillance", "Karim Benali", "astreinte");
        var read = new ShiftReader(name -> Optional.ofNullable(names.get(name)))
                .read(Pool.ON_CALL, published.body(), clock.instant());
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        var turns = coverage.turns(Pool.ON_CALL, today.minus(Duration.ofDays(7)), today.plus(Duration.ofDays(180)));
        assertThat(read).isEqualTo(turns).extracting(Shift::people).contains(List.of("support", "surveillance"));
        assertThat(new Planner(port, "support")
                        .knock("/api/coverage/calendar/zorro.ics")
                        .get()
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_calendar_of_event_on_call_holds_the_events_with_their_people_and_nothing_else() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(20);
        var planner = new Planner(port, "responsable");
        var event = planner.post(
                "event",
                "{\"name\": \"Finale\", \"from\": \"" + day
                        + "\", \"clients\": [\"ACME\"], \"people\": [\"support\"]}");

        var published =
                planner.knock("/api/coverage/calendar/event-on-call.ics").get().body();

        assertThat(event.statusCode()).isEqualTo(201);
        assertThat(published).containsOnlyOnce("BEGIN:VEVENT").contains("Sophie Martin");
    }
}
