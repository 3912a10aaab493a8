package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.VigieTest;
import fr.vigie.doctor.Doctor;
import fr.vigie.doctor.Kind;
import fr.vigie.refusal.Refusal;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A whole story, told on the real engine and a real database, with the clock moved by hand. */
@VigieTest
@Import(Staging.class)
abstract class Story {

    @Autowired
    Stage stage;

    @Autowired
    Doctor doctor;

    @BeforeEach
    void emptyTheHouse() {
        stage.incidents().allBegun();
        new World(stage).empty();
    }

    /** However it went: what belongs together agrees. */
    @AfterEach
    void allIsWell() {
        stage.incidents().allBegun();
        Assertions.assertThat(doctor.look(stage.time().now()))
                .filteredOn(finding -> finding.kind() == Kind.BROKEN)
                .as("what the doctor finds")
                .isEmpty();
    }

    @AfterEach
    void giveTheEngineItsClockBack() {
        ClockUtil.reset();
    }

    /** It is this hour in Paris; what was due before then is left alone. */
    void at(String wallTime) {
        stage.time().at(Time.paris(wallTime));
    }

    /** Time passes, and everything that falls due on the way happens at its very instant. */
    void advance(Duration duration) {
        stage.time().advanceTo(stage.time().now().plus(duration));
    }

    /** As {@link #advance}, up to this hour in Paris. */
    void advanceTo(String wallTime) {
        stage.time().advanceTo(Time.paris(wallTime));
    }

    ReportDraft aReport() {
        return new ReportDraft(stage);
    }

    /** The sentence with which this is refused; a refusal leaves everything about the ticket exactly as it was. */
    static String refusalOf(Ticket ticket, Runnable attempt) {
        var before = Snapshot.of(ticket);
        var failure = catchThrowable(attempt::run);
        Assertions.assertThat(Snapshot.of(ticket)).as("everything stored").isEqualTo(before);
        return Refusal.behind(failure)
                .map(refusal -> refusal.status() + " " + refusal.sentence())
                .orElseThrow(() -> new AssertionError("no refusal", failure));
    }

    static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    static Duration oneMillisecond() {
        return Duration.ofMillis(1);
    }
}
