package fr.vigie.coverage.page;

import fr.vigie.coverage.Anomalies;
import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Event;
import fr.vigie.coverage.HolidayNames;
import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Staff;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the plan says, for one reader at this moment. */
@Component
class Boards {

    /** How far we look for what comes next, in days: as far as the longest timeline. */
    private static final int SIGHT = 62;

    private final Coverage coverage;
    private final Staff staff;
    private final List<Anomalies> anomalies;
    private final HolidayNames holidays;
    private final ClientNames clients;
    private final Clock clock;

    Boards(
            Coverage coverage,
            Staff staff,
            List<Anomalies> anomalies,
            HolidayNames holidays,
            ClientNames clients,
            Clock clock) {
        this.coverage = coverage;
        this.staff = staff;
        this.anomalies = anomalies;
        this.holidays = holidays;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * @param reader whether one of us reads it: others see neither how people are reached, nor which clients have an
     *     event, nor what is wrong in the plan
     */
    Board now(Asked asked, boolean reader, String nonce) {
        var now = clock.instant();
        var said = Said.at(now, coverage.calendarFor(null).zone());
        var people = People.of(staff, coverage, reader);
        var days = said.today()
                .datesUntil(said.today().plusDays(asked.days()))
                .map(day -> Span.of(day, said.zone()))
                .toList();
        var start = days.get(0).start();
        var ahead = Ahead.of(coverage, start, Span.start(said.today().plusDays(SIGHT), said.zone()));
        var holes = coverage.holes(start, days.get(days.size() - 1).end());
        var events = coverage.eventsBetween(now, ahead.to());
        var notes = Notes.of(coverage, holidays, coverage.eventsBetween(start, ahead.to()));
        return new Board(
                said.day(said.today()),
                said.hour(now),
                asked,
                Headline.of(ahead, now, said, people),
                Worries.of(holes, reader ? anomalies : List.of(), now, said),
                Stream.of(Pool.values())
                        .map(pool -> PoolRow.of(pool, ahead, now, said, people))
                        .toList(),
                Timeline.of(days, ahead, holes, notes, now, said, people),
                events.stream()
                        .map(event -> EventCard.of(event, ahead, coverage, now, said, people, clients(event, reader)))
                        .toList(),
                nonce);
    }

    private String clients(Event event, boolean reader) {
        return reader
                ? Said.list(event.clients().stream().map(clients::of).sorted().toList())
                : "les clients de l'événement";
    }
}
