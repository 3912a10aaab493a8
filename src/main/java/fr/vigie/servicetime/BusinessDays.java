package fr.vigie.servicetime;

import java.time.LocalDate;
import java.time.LocalTime;

/** The days on which support is there. */
record BusinessDays(Days days) {

    boolean include(LocalDate date) {
        return !days.support(date).isEmpty();
    }

    /** The {@code n}-th of them after {@code date}, which itself never counts. */
    LocalDate after(LocalDate date, int n) {
        var day = date;
        for (int counted = 0; counted < n; counted += include(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** When support leaves on {@code day}, which is one of them. */
    LocalTime closing(LocalDate day) {
        var ranges = days.support(day);
        return ranges.get(ranges.size() - 1).to();
    }
}
