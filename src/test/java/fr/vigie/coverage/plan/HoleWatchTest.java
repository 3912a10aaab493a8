package fr.vigie.coverage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.Event;
import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Rotation;
import fr.vigie.coverage.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A hole that nobody planned is told once: a page each minute would be switched off. */
class HoleWatchTest extends StillHouse {

    @Autowired
    PlanDesk desk;

    @Autowired
    RotaPages rotaPages;

    @Autowired
    TransactionTemplate transactions;

    private HoleWatch watch;

    @BeforeEach
    void aWatch() {
        start();
    }

    @Test
    void planned_holes_never_page() {
        lookOnEachOf(10);

        assertThat(pages()).isEmpty();
    }

    @Test
    void a_hole_in_the_next_seven_days_pages_the_managers_once() {
        nobodyFrom("2027-03-04");
        astreinteFrom("2027-03-05");

        look();
        look();
        start();
        lookOnEachOf(5);

        assertThat(pages())
                .singleElement()
                .asString()
                .contains("astreinte : du jeu. 4 mars 09:00 au jeu. 4 mars 17:00")
                .doesNotContain("5 mars");
    }

    @Test
    void a_hole_further_away_is_told_when_it_is_seven_days_away() {
        nobodyFrom("2027-03-10");
        astreinteFrom("2027-03-11");

        lookOnEachOf(2);
        assertThat(pages()).isEmpty();
        lookOnEachOf(8);
        assertThat(pages()).hasSize(1);
    }

    @Test
    void a_hole_that_was_mended_and_opens_again_is_told_again() {
        nobodyFrom("2027-03-04");
        astreinteFrom("2027-03-05");
        look();

        var stopgap = new Shift(
                Pool.ON_CALL,
                Instant.parse("2027-03-03T00:00:00Z"),
                Instant.parse("2027-03-06T00:00:00Z"),
                List.of("support"));
        desk.put(Kind.SHIFT, "bouche-trou", stopgap, "essai", "responsable");
        look();
        assertThat(pages()).hasSize(1);

        desk.takeAway(Kind.SHIFT, "bouche-trou", "essai", "responsable");
        look();
        look();
        assertThat(pages()).hasSize(2);
    }

    @Test
    void a_gap_without_end_is_told_once() {
        nobodyFrom("2027-03-04");

        lookOnEachOf(30);

        assertThat(pages()).hasSize(1);
    }

    @Test
    void a_gap_whose_end_comes_into_sight_is_still_the_same() {
        nobodyFrom("2027-03-04");
        astreinteFrom("2027-05-10");

        lookOnEachOf(30);

        assertThat(pages()).hasSize(1);
    }

    @Test
    void an_event_that_nobody_mans_is_told_once_by_its_name() {
        nobodyOnSite();
        event("Salon", "2027-03-05", "2027-03-06");

        lookOnEachOf(6);

        assertThat(pages()).singleElement().asString().contains("astreinte événement : du ven. 5 mars 00:00");
    }

    @Test
    void an_event_with_people_on_site_is_no_hole() {
        nobodyOnSite();
        event("Salon", "2027-03-05", "2027-03-06", "evenement");

        lookOnEachOf(6);

        assertThat(pages()).isEmpty();
    }

    @Test
    void events_that_overlap_are_each_told_once_as_days_go_by() {
        nobodyOnSite();
        event("Salon", "2027-03-03", "2027-03-05");
        event("Finale", "2027-03-04", "2027-03-06");
        event("Concert", "2027-03-04", "2027-03-04", "evenement");

        lookOnEachOf(7);

        assertThat(pages()).hasSize(1);
    }

    @Test
    void two_events_of_one_name_are_two_holes() {
        nobodyOnSite();
        event("Marché", "2027-03-06", "2027-03-06");
        look();
        event("Marché", "2027-03-08", "2027-03-08");

        lookOnEachOf(7);

        assertThat(pages()).hasSize(2);
    }

    private void look() {
        transactions.executeWithoutResult(any -> watch.look());
    }

    private void start() {
        watch = new HoleWatch(coverage, rotaPages, database, clock);
    }

    private void lookOnEachOf(int days) {
        for (int day = 0; day < days; day++) {
            look();
            clock.set(clock.instant().plus(Duration.ofDays(1)));
        }
    }

    private void nobodyFrom(String day) {
        rotation(Pool.ON_CALL, day);
    }

    private void nobodyOnSite() {
        rotation(Pool.EVENT_ON_CALL, "2027-01-01");
    }

    private void astreinteFrom(String day) {
        rotation(Pool.ON_CALL, day, "astreinte");
    }

    private void rotation(Pool pool, String day, String... people) {
        var rotation =
                new Rotation(pool, List.of(people), LocalDate.parse(day), LocalTime.MIDNIGHT, Rotation.Every.WEEKLY, 1);
        desk.put(Kind.ROTATION, day, rotation, "essai", "responsable");
    }

    private void event(String name, String from, String to, String... people) {
        var event = new Event(name, null, LocalDate.parse(from), LocalDate.parse(to), Set.of("ACME"), List.of(people));
        desk.put(Kind.EVENT, name + from, event, "essai", "responsable");
    }
}
