package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was announced is moved or does not take place: everybody hears of it, with a new notice where that is due. */
class MaintenanceMovedTest extends MaintenanceStory {

    @Test
    void a_later_window_is_only_told_and_an_earlier_or_longer_one_needs_the_whole_notice_again() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();
        advanceTo("2026-12-03T10:00");

        assertThat(refusal(() -> moved(reference, "05/12/2026 21:00", "05/12/2026 22:30")))
                .startsWith("422 Les clients sont prévenus au moins 5 jours calendaires avant");
        assertThat(refusal(() -> moved(reference, "06/12/2026 22:00", "07/12/2026 00:30")))
                .startsWith("422 Les clients sont prévenus au moins 5 jours calendaires avant");
        assertThat(refusal(() -> moved(reference, "05/12/2026 22:00", "05/12/2026 23:30")))
                .isEqualTo("422 C'est déjà la fenêtre de cette maintenance.");

        moved(reference, "06/12/2026 22:00", "06/12/2026 23:30");
        assertThat(told(reference, "MOVED")).hasSize(3);
        assertThat(steps(reference)).containsExactly("follow");
        assertThat(isProper(reference)).isTrue();

        advanceTo("2026-12-05T22:00");
        assertThat(told(reference, "REMINDER")).hasSize(3);
        assertThat(steps(reference)).as("not on the first day").containsExactly("follow");

        moved(reference, "12/12/2026 22:00", "13/12/2026 02:00");
        assertThat(of(reference, "round")).isEqualTo("2");
        assertThat(told(reference, "MOVED")).hasSize(6);
        advanceTo("2026-12-07T22:00");
        assertThat(steps(reference)).as("nobody has the new notice").containsExactly("follow", "tellOtherwise");
    }

    @Test
    void a_move_into_business_hours_is_approved_before_it_is_told() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);

        moved(reference, "07/12/2026 10:00", "07/12/2026 11:00", "businessHoursReason", "Il vient lundi");

        assertThat(status(reference)).isEqualTo("TO_APPROVE");
        assertThat(told(reference, "MOVED")).isEmpty();
        complete("responsable", reference, "approve", "approved", "true");
        assertThat(told(reference, "MOVED")).hasSize(3);
    }

    @Test
    void a_maintenance_is_cancelled_before_it_begins_and_everybody_hears_of_it_once() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);

        assertThat(refusal(() -> {
                    complete("responsable", reference, "follow", "decision", "CANCEL");
                    return null;
                }))
                .isEqualTo("422 Dites pourquoi (why).");
        complete("responsable", reference, "follow", "decision", "CANCEL", "why", "Plus nécessaire");

        assertThat(status(reference)).isEqualTo("CANCELLED");
        assertThat(told(reference, "CANCELLED")).hasSize(3);
        assertThat(steps(reference)).isEmpty();
        advanceTo("2026-12-06T00:00");
        assertThat(told(reference, "REMINDER")).isEmpty();
    }
}
