package fr.vigie.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.servicetime.HolidaysByHand;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchHolidaysTest {

    private final FrenchHolidays holidays = new FrenchHolidays();

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026, 01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25
            2027, 01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25
            """)
    void a_year_has_the_eleven_holidays_of_the_whole_of_france(int year, String days) {
        var expected = Stream.of(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();

        assertThat(holidaysBetween(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)))
                .isEqualTo(expected);
    }

    @Test
    void ninety_years_agree_with_the_law_and_with_easter() {
        var byHand = new HolidaysByHand();

        assertThat(LocalDate.of(2010, 1, 1)
                        .datesUntil(LocalDate.of(2100, 1, 1))
                        .parallel()
                        .filter(day -> holidays.isHoliday(day) != byHand.isHoliday(day)))
                .isEmpty();
    }

    private List<LocalDate> holidaysBetween(LocalDate from, LocalDate to) {
        return from.datesUntil(to).filter(holidays::isHoliday).toList();
    }
}
