package fr.vigie.coverage.page;

import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Event;
import fr.vigie.coverage.ExceptionalDay;
import fr.vigie.coverage.HolidayNames;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is particular about a day. */
record Notes(ServiceCalendar hours, Map<LocalDate, String> exceptions, HolidayNames holidays, List<Event> events) {

    private static final int USUAL = 24;

    static Notes of(Coverage coverage, HolidayNames holidays, List<Event> events) {
        var exceptions = coverage.exceptions().stream()
                .collect(Collectors.toMap(ExceptionalDay::date, ExceptionalDay::reason, (earlier, later) -> later));
        return new Notes(coverage.calendarFor(null), exceptions, holidays, events);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    List<String> on(Span day) {
        return Stream.of(particular(day.date()).stream(), clocks(day).stream(), events(day.date()))
                .flatMap(notes -> notes)
                .toList();
    }

    private Optional<String> particular(LocalDate day) {
        boolean closed = !isWeekend(day) && !hours.isBusinessDay(day);
        return Optional.ofNullable(exceptions.get(day))
                .or(() -> holidays.nameOf(day).map(name -> name + " (férié)"))
                .or(() -> closed ? Optional.of("férié ou fermé") : Optional.empty());
    }

    private Stream<String> events(LocalDate day) {
        return events.stream()
                .filter(event -> !day.isBefore(event.from()) && !day.isAfter(event.to()))
                .map(event -> "événement" + Said.COLON + event.name());
    }

    private static Optional<String> clocks(Span day) {
        if (day.hours() == USUAL) {
            return Optional.empty();
        }
        var season = day.hours() < USUAL ? "d'été" : "d'hiver";
        return Optional.of("passage à l'heure " + season + " : " + day.hours() + " heures");
    }
}
