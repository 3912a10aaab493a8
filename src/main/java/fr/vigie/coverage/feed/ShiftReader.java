package fr.vigie.coverage.feed;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Shift;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.fortuna.ical4j.model.Component;

/**
 * Reads an iCalendar text (.ics) into shifts: each event is one, of those invited or of those whom its title names. Laid
 * out from 62 days before to 800 days after; what names no zone is meant in Paris; nothing that it points to is fetched.
 */
public final class ShiftReader {

    /** The largest calendar that is read, in bytes of UTF-8. */
    public static final int MOST_BYTES = 1 << 20;

    private static final String BOM = "\uFEFF";

    private final Function<String, Optional<String>> accounts;

    /**
     * @param accounts the engine account of what a calendar calls a person: an e-mail address, an account or a full name,
     *     in any case; empty when nobody is called so
     */
    public ShiftReader(Function<String, Optional<String>> accounts) {
        this.accounts = accounts;
    }

    /**
     * The shifts of a calendar, in the order of their starts; none when it has no event.
     *
     * @throws UnreadableCalendar with all that is wrong, when anything is
     */
    public List<Shift> read(Pool pool, String ics, Instant now) {
        if (ics.length() > MOST_BYTES || ics.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new UnreadableCalendar("Le calendrier dépasse 1 Mo.");
        }
        var all = new Calendars(ics.startsWith(BOM) ? ics.substring(1) : ics);
        return new Reading(all, Window.around(now)).shifts(pool);
    }

    /** One calendar while it is read. */
    private final class Reading {

        private final List<Component> events;
        private final Window window;
        private final Effort effort = new Effort();
        private final Sentences sentences = new Sentences();
        private final Timeline timeline = new Timeline();
        private final People people = new People(accounts);
        private final Zones zones;
        private final Map<String, List<Moment>> replaced = new HashMap<>();

        Reading(Calendars all, Window window) {
            this.window = window;
            zones = new Zones(all, window, effort);
            events = all.blocks("VEVENT").toList();
        }

        List<Shift> shifts(Pool pool) {
            events.forEach(event -> orSay(event, () -> findReplaced(event)));
            events.stream().filter(this::counts).forEach(event -> orSay(event, () -> layOut(event)));
            var shifts = timeline.shifts(pool, sentences);
            sentences.refuseIfAny();
            return shifts;
        }

        private void findReplaced(Component event) {
            event.getProperty("RECURRENCE-ID").ifPresent(line -> {
                if (Calendars.parameter(line, "RANGE").equalsIgnoreCase("THISANDFUTURE")) {
                    throw new BadEvent(
                            "changement de toutes les occurrences suivantes (RANGE=THISANDFUTURE) non compris");
                }
                replaced.computeIfAbsent(Calendars.value(event, "UID"), uid -> new ArrayList<>())
                        .add(Moment.of(line.getValue(), zones.of(line)));
            });
        }

        private boolean counts(Component event) {
            return !Calendars.says(event, "STATUS", "CANCELLED") && !Calendars.says(event, "TRANSP", "TRANSPARENT");
        }

        private void layOut(Component event) {
            var isOfSeries = event.getProperty("RECURRENCE-ID").isPresent();
            var others =
                    isOfSeries ? List.<Moment>of() : replaced.getOrDefault(Calendars.value(event, "UID"), List.of());
            var occurrences = new CalendarEvent(event, zones).occurrences(window, others, effort);
            if (!occurrences.isEmpty()) { // who left long ago may stay in the calendar
                var accountsOfEvent = people.in(event);
                occurrences.forEach(one -> {
                    effort.occurrence();
                    timeline.add(Told.title(event), one, accountsOfEvent);
                });
            }
        }

        private void orSay(Component event, Runnable step) {
            try {
                step.run();
            } catch (BadEvent bad) {
                sentences.add(Told.event(event, CalendarEvent.startOf(event, zones)) + " : " + bad.why() + ".");
            } catch (DateTimeException | ArithmeticException outOfReach) {
                sentences.add(Told.event(event, Optional.empty()) + " : dates hors de portée.");
            }
        }
    }
}
