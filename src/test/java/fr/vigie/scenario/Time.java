package fr.vigie.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Moves the clock by hand; what falls due on the way runs at its very instant, in order. */
class Time {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MOST_JOBS = 1_000;

    private final MovableClock clock;
    private final ManagementService engine;

    Time(MovableClock clock, ManagementService engine) {
        this.clock = clock;
        this.engine = engine;
    }

    static Instant paris(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(PARIS).toInstant();
    }

    Instant now() {
        return clock.instant();
    }

    void at(Instant instant) {
        clock.set(instant);
    }

    /** The node is up all the while. */
    void advanceTo(Instant target) {
        Assertions.assertThat(target).as("time runs forwards").isAfterOrEqualTo(clock.instant());
        for (int run = 0; run < MOST_JOBS; run++) {
            var due = nextDue(target);
            if (due.isEmpty()) {
                clock.set(target);
                return;
            }
            run(due.get());
        }
        Assertions.fail("More than " + MOST_JOBS + " jobs fell due until " + target);
    }

    /** The node is down: time passes and nothing runs. */
    void passWithoutUs(Duration duration) {
        clock.set(clock.instant().plus(duration));
    }

    private void run(Job job) {
        var due = dueDate(job);
        if (due.isAfter(clock.instant())) {
            clock.set(due);
        }
        engine.executeJob(job.getId());
    }

    private Optional<Job> nextDue(Instant target) {
        return engine.createJobQuery().active().withRetriesLeft().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .filter(job -> !dueDate(job).isAfter(target))
                .min(Comparator.comparing(Time::dueDate).thenComparing(Job::getCreateTime));
    }

    private static Instant dueDate(Job job) {
        return Optional.ofNullable(job.getDuedate()).map(Date::toInstant).orElse(Instant.MIN);
    }
}
