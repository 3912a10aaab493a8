package fr.vigie.coverage;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.vigie.servicetime.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The public holidays of the whole of France; those of Alsace, Moselle and overseas are working days here. */
@Component
class FrenchHolidays implements Holidays, HolidayNames {

    private static final int YEARS_KEPT = 64;

    private final HolidayManager france = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
    private final ConcurrentMap<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    @Override
    public boolean isHoliday(LocalDate date) {
        return year(date.getYear()).containsKey(date);
    }

    @Override
    public Optional<String> nameOf(LocalDate date) {
        return Optional.ofNullable(year(date.getYear()).get(date));
    }

    private Map<LocalDate, String> year(int year) {
        if (years.size() > YEARS_KEPT) {
            years.clear(); // callers choose the year
        }
        return years.computeIfAbsent(year, this::read);
    }

    // nothing says that Jollyday's manager may be shared by threads
    private synchronized Map<LocalDate, String> read(int year) {
        // two may fall on one day, as in 2008
        return france.getHolidays(Year.of(year)).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Holiday::getDate, day -> day.getDescription(Locale.FRENCH), (one, other) -> one));
    }
}
