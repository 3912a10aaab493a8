package fr.vigie.coverage;

import fr.vigie.coverage.CoverageSettings.DeclaredEvent;
import fr.vigie.coverage.CoverageSettings.Turns;
import fr.vigie.coverage.Rotation.Every;
import fr.vigie.servicetime.HolidaysByHand;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A world with everybody in place, and one event of one client on a Sunday. */
public final class Demo {

    static final DeclaredEvent FINAL = new DeclaredEvent(
            "Finale", LocalDate.of(2026, 11, 29), LocalDate.of(2026, 11, 29), Set.of("stade"), null, List.of());

    private Demo() {}

    public static Turns weekly(Pool pool, String from, String... people) {
        return new Turns(pool, List.of(people), LocalDate.parse(from), Every.WEEKLY, LocalTime.MIDNIGHT, 1);
    }

    static Coverage everybody() {
        return with(
                weekly(Pool.SUPPORT, "2026-01-05", "ada"),
                weekly(Pool.ON_CALL, "2026-01-05", "basile", "chloe"),
                weekly(Pool.EVENT_ON_CALL, "2026-01-05", "diane"),
                weekly(Pool.MONITORING, "2026-01-05", "emile"));
    }

    static Coverage with(Turns... rota) {
        return planned(settings(List.of(rota), FINAL).plan(List.of()));
    }

    public static Coverage planned(Plan plan) {
        var roster = Roster.of(ServiceCalendar.french(new HolidaysByHand()), plan);
        return new Coverage(() -> roster);
    }

    public static CoverageSettings settings(List<Turns> rota, DeclaredEvent... events) {
        return new CoverageSettings(rota, List.of(events), Map.of(), null);
    }

    /** Public holidays by their names. */
    public static HolidayNames holidayNames() {
        return new FrenchHolidays();
    }

    public static Instant paris(String at) {
        return OffsetDateTime.parse(at).toInstant();
    }

    /** A turn of a day each. */
    static Rotation daily(Pool pool, String from, String handOver, int together, String... people) {
        return new Rotation(
                pool, List.of(people), LocalDate.parse(from), LocalTime.parse(handOver), Every.DAILY, together);
    }

    /** On call week by week, from a Monday. */
    static Rotation onCallByWeek(int together, String... people) {
        return new Rotation(
                Pool.ON_CALL, List.of(people), LocalDate.of(2026, 11, 23), LocalTime.MIDNIGHT, Every.WEEKLY, together);
    }
}
