package fr.vigie.coverage;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.vigie.servicetime.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The public holidays of the whole of France; those of Alsace, Moselle and overseas are working days here. */
@Component
class FrenchHolidays implements Holidays {

    private static final int YEARS_KEPT = 64;

    private final HolidayManager france = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
    private final ConcurrentMap<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    @Override
    public boolean isHoliday(LocalDate date) {
        if (years.size() > YEARS_KEPT) {
            years.clear(); // callers choose the year
        }
        return years.computeIfAbsent(date.getYear(), this::read).contains(date);
    }

    // nothing says that Jollyday's manager may be shared by threads
    private synchronized Set<LocalDate> read(int year) {
        return france.getHolidays(Year.of(year)).stream().map(Holiday::getDate).collect(Collectors.toUnmodifiableSet());
    }
}
