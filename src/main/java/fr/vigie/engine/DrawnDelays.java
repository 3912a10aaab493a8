package fr.vigie.engine;

import fr.vigie.commitment.Commitment;
import fr.vigie.servicetime.ClientCalendars;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's calendar for durations: {@code PT15M}, {@code P5BD}, {@code PT2H covered} are due when the service says. */
@Component
class DrawnDelays implements BusinessCalendar {

    private final ObjectProvider<ClientCalendars> calendars;
    private final Clock clock;

    DrawnDelays(ObjectProvider<ClientCalendars> calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** When what was drawn is due for {@code client}, counted from {@code start}. */
    Date due(String drawn, Instant start, @Nullable String client) {
        return Date.from(
                Commitment.parse(drawn).dueFrom(start, calendars.getObject().calendarFor(client)));
    }

    @Override
    public Date resolveDuedate(String drawn) {
        return due(drawn.trim(), clock.instant(), null);
    }

    @Override
    public Date resolveDuedate(String drawn, @Nullable Date start) {
        return start == null ? resolveDuedate(drawn) : due(drawn.trim(), start.toInstant(), null);
    }

    @Override
    public Date resolveDuedate(String drawn, Task task) {
        return resolveDuedate(drawn);
    }
}
