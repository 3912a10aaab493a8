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

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-01, Jour de l'An
            2026-04-06, Lundi de Pâques
            2026-05-01, Fête du travail
            2026-05-08, Fête de la fin de la guerre en Europe
            2026-05-14, Jour de l'Ascension
            2026-05-25, Lundi de Pentecôte
            2026-07-14, Fête Nationale
            2026-08-15, Assomption
            2026-11-01, Toussaint
            2026-11-11, Armistice
            2026-12-25, Noël
            """, quoteCharacter = '"')
    void a_holiday_has_its_french_name(LocalDate day, String name) {
        assertThat(holidays.nameOf(day)).hasValue(name);
        assertThat(holidays.nameOf(LocalDate.of(2026, 11, 24))).isEmpty();
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
