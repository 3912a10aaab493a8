package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.refusal.Refusal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two people at once, and a failure in the middle: nothing is done by half, and nobody is told twice. */
class MaintenanceAtOnceTest extends MaintenanceStory {

    private static final String FAILING = """
            create function refuse_notice() returns trigger language plpgsql as $$
            begin
                if new.recipient = '+33639980004' then raise exception 'the disk is full'; end if;
                return new;
            end $$;
            create trigger refuse_notice before insert on notice for each row execute function refuse_notice()""";

    @AfterEach
    void noticesAreKeptAgain() {
        stage.database().sql("drop function if exists refuse_notice cascade").update();
    }

    @Test
    void a_plan_that_fails_between_two_notices_leaves_nothing_and_the_next_attempt_tells_each_once() {
        at("2026-11-23T10:00");
        stage.database().sql(FAILING).update();

        assertThat(catchThrowable(() -> planned(NIGHT))).hasStackTraceContaining("the disk is full");
        assertThat(rows("maintenance") + rows("maintenance_entry") + rows("maintenance_client") + rows("notice"))
                .isZero();
        assertThat(rows("act_ru_execution")).isZero();

        noticesAreKeptAgain();
        assertThat(told(planned(NIGHT), "ANNOUNCED")).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void an_end_that_fails_while_it_is_told_is_ended_by_the_next_attempt() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();
        advanceTo("2026-12-05T22:05");
        complete("astreinte", reference, "begin");
        stage.database().sql(FAILING).update();

        assertThat(catchThrowable(() -> complete("astreinte", reference, "run", "decision", "FINISH")))
                .hasStackTraceContaining("the disk is full");
        assertThat(status(reference)).isEqualTo("RUNNING");
        assertThat(steps(reference)).containsExactly("run");
        assertThat(told(reference, "FINISHED")).isEmpty();

        noticesAreKeptAgain();
        complete("astreinte", reference, "run", "decision", "FINISH");
        assertThat(status(reference)).isEqualTo("FINISHED");
        assertThat(told(reference, "FINISHED")).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void of_two_managers_who_decide_at_the_same_moment_one_is_heard_and_the_other_reads_why_not() throws Exception {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        Callable<String> cancel = () -> asked(() -> stage.people()
                .complete(
                        "responsable", reference, "follow", java.util.Map.of("decision", "CANCEL", "why", "Inutile")));
        var pool = Executors.newFixedThreadPool(2);
        try {
            var both = pool.invokeAll(List.of(cancel, cancel)).stream()
                    .map(MaintenanceAtOnceTest::answer)
                    .sorted()
                    .toList();

            assertThat(both.get(1)).isEqualTo("done");
            assertThat(both.get(0)).isNotEqualTo("done");
        } finally {
            pool.shutdownNow();
        }
        runWhatIsLeft();
        assertThat(status(reference)).isEqualTo("CANCELLED");
        assertThat(told(reference, "CANCELLED")).doesNotHaveDuplicates().hasSize(3);
        assertThat(journal(reference).stream().filter(line -> line.startsWith("CANCELLED")))
                .hasSize(1);
    }

    private static String asked(Runnable decision) {
        var failure = catchThrowable(decision::run);
        return failure == null
                ? "done"
                : Refusal.behind(failure)
                        .map(refusal -> refusal.status() + " " + refusal.sentence())
                        .orElse("another was first");
    }

    private static String answer(java.util.concurrent.Future<String> one) {
        try {
            return one.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private int rows(String table) {
        return stage.database()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
