package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A maintenance from the beginning of its window to its end. */
class MaintenanceCourseTest extends MaintenanceStory {

    @Test
    void from_the_beginning_of_the_window_agents_begin_it_and_end_it() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();

        advanceTo("2026-12-05T21:59");
        assertThat(steps(reference)).containsExactly("follow");
        advanceTo("2026-12-05T22:00");
        assertThat(steps(reference)).containsExactly("begin", "follow");
        assertThat(pages(reference)).singleElement().asString().contains("la fenêtre est ouverte");

        complete("astreinte", reference, "begin");
        assertThat(status(reference)).isEqualTo("RUNNING");
        assertThat(steps(reference)).containsExactly("run");
        assertThat(told(reference, "STARTED")).hasSize(3);

        advanceTo("2026-12-05T23:10");
        complete("astreinte", reference, "run", "decision", "FINISH", "why", "Disque changé");
        assertThat(status(reference)).isEqualTo("FINISHED");
        assertThat(told(reference, "FINISHED")).hasSize(3);
        assertThat(steps(reference)).isEmpty();
        assertThat(isProper(reference)).isTrue();
        assertThat(journal(reference)).anyMatch(line -> line.equals("FINISHED astreinte Terminée : Disque changé"));
        assertThat(stage.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
    }

    @Test
    void once_begun_it_is_neither_cancelled_nor_moved_and_is_prolonged_with_a_notice_at_once() {
        var reference = running();

        assertThat(refusal(() -> extended(reference, "05/12/2026 23:00")))
                .startsWith("422 La nouvelle fin (to) doit venir après la fin annoncée");
        assertThat(refusal(() -> extended(reference, ""))).isEqualTo("422 Dites la nouvelle fin (newTo).");

        extended(reference, "06/12/2026 00:30");
        assertThat(told(reference, "EXTENDED")).hasSize(3);
        assertThat(steps(reference)).containsExactly("run");

        advanceTo("2026-12-06T00:00");
        assertThat(pages(reference)).as("not at the first end").noneMatch(page -> page.contains("dépasse"));
        extended(reference, "06/12/2026 01:00");
        assertThat(told(reference, "EXTENDED")).hasSize(6);
    }

    @Test
    void work_that_goes_on_beyond_the_window_is_told_to_the_managers_and_breaks_the_promise() {
        var reference = running();

        advanceTo("2026-12-05T23:30");
        assertThat(pages(reference)).last().asString().contains("dépasse sa fenêtre");
        assertThat(steps(reference)).containsExactly("run");
        advanceTo("2026-12-06T00:29");
        assertThat(pages(reference))
                .filteredOn(page -> page.contains("dépasse"))
                .hasSize(1);
        advanceTo("2026-12-06T00:30");
        assertThat(pages(reference))
                .filteredOn(page -> page.contains("dépasse"))
                .hasSize(2);

        advanceTo("2026-12-06T00:40");
        complete("astreinte", reference, "run", "decision", "FINISH");
        assertThat(isProper(reference)).isFalse();
        advanceTo("2026-12-06T03:00");
        assertThat(pages(reference))
                .filteredOn(page -> page.contains("dépasse"))
                .hasSize(2);
    }

    @Test
    void where_nobody_begins_within_the_window_the_managers_hear_of_it_and_decide() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();

        advanceTo("2026-12-05T23:30");
        assertThat(pages(reference)).last().asString().contains("n'a pas commencé");
        assertThat(steps(reference)).containsExactly("begin", "follow");
        assertThat(refusal(() -> {
                    complete("astreinte", reference, "begin");
                    return null;
                }))
                .contains("409", "sa fenêtre est passée");

        complete("responsable", reference, "follow", "decision", "CANCEL", "why", "Personne");
        assertThat(steps(reference)).isEmpty();
        assertThat(told(reference, "CANCELLED")).hasSize(3);
    }

    private String extended(String reference, String end) {
        complete("astreinte", reference, "run", "decision", "EXTEND", "newTo", end, "why", "Le disque est lent");
        return reference;
    }
}
