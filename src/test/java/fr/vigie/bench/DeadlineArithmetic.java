package fr.vigie.bench;

import fr.vigie.commitment.Commitment;
import fr.vigie.servicetime.HolidaysByHand;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Deadlines from instants all over some years, of delays that end within a week and of some that take a year. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DeadlineArithmetic {

    /** Known by year, as the house knows them. */
    private static final Set<LocalDate> HOLIDAYS = LocalDate.of(2025, 1, 1)
            .datesUntil(LocalDate.of(2031, 1, 1))
            .filter(new HolidaysByHand()::isHoliday)
            .collect(Collectors.toSet());

    /** Within a week, then over a year. */
    @Param({"P3BD", "PT10H business", "PT20H covered", "P250BD", "PT1750H business", "PT2500H covered"})
    public String drawn = "";

    private final ServiceCalendar calendar = ServiceCalendar.french(HOLIDAYS::contains);
    private final Instant opened = Instant.parse("2026-01-05T09:17:00Z");
    private Commitment commitment = Commitment.parse("PT1H");
    private int step;

    /** It is read once, when the diagram is deployed. */
    @Setup
    public void read() {
        commitment = Commitment.parse(drawn);
    }

    /** One deadline, each from another hour. */
    @Benchmark
    public Instant deadline() {
        step = (step + 1) % 5_000;
        return commitment.dueFrom(opened.plus(Duration.ofMinutes(step * 211L)), calendar);
    }
}
