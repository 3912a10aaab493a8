package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A window that touches business hours: a manager decides, and no client hears of it before. */
class MaintenanceApprovalTest extends MaintenanceStory {

    @Test
    void in_business_hours_a_manager_approves_before_anybody_is_told() {
        at("2026-11-23T10:00");
        var reference = planned("du 07/12/2026 08:30 au 07/12/2026 09:30", "businessHoursReason", "Le fournisseur");

        assertThat(status(reference)).isEqualTo("TO_APPROVE");
        assertThat(pages(reference)).singleElement().asString().contains("attend un accord");
        assertThat(told(reference, "ANNOUNCED")).isEmpty();

        complete("responsable", reference, "approve", "approved", "true");
        assertThat(status(reference)).isEqualTo("ANNOUNCED");
        assertThat(told(reference, "ANNOUNCED")).hasSize(3);
        assertThat(of(reference, "approved_by")).isEqualTo("responsable");
    }

    @Test
    void who_planned_it_does_not_approve_alone_where_there_is_another_manager() {
        at("2026-11-23T10:00");
        var reference = planned("du 07/12/2026 08:30 au 07/12/2026 09:30", "businessHoursReason", "Le fournisseur");
        try (var colleague = SecondManager.joins(stage.engine().getIdentityService())) {
            assertThat(refusal(() -> approve("responsable", reference)))
                    .isEqualTo("422 Vous avez planifié cette maintenance : un autre responsable l'approuve.");

            approve("adjointe", reference);
            assertThat(of(reference, "approved_by")).isEqualTo("adjointe");
        }
    }

    @Test
    void nobody_approves_a_window_that_has_begun_or_other_services_than_were_told() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        moved(reference, "07/12/2026 10:00", "07/12/2026 11:00", "businessHoursReason", "Le fournisseur");
        assertThat(status(reference)).isEqualTo("TO_APPROVE");
        advanceTo("2026-12-07T10:00");

        assertThat(refusal(() -> approve("responsable", reference)))
                .startsWith("422 Il est trop tard pour approuver : la fenêtre a commencé");
        complete("responsable", reference, "approve", "approved", "false", "comment", "Trop tard");
        assertThat(refusal(() -> {
                    complete(
                            "responsable",
                            reference,
                            "revise",
                            "withdrawn",
                            "false",
                            "services",
                            "sms",
                            "from",
                            "19/12/2026 22:00",
                            "to",
                            "19/12/2026 23:00");
                    return null;
                }))
                .startsWith("422 Les services d'une maintenance annoncée ne changent plus");
        assertThat(refusal(() -> planned("du 19/12/2026 22:00 au 19/12/2026 23:00", "reference", reference)))
                .startsWith("409 La maintenance " + reference + " ne se laisse plus planifier");
    }

    @Test
    void a_plan_that_a_manager_refuses_comes_back_to_be_changed_or_taken_back() {
        at("2026-11-23T10:00");
        var reference = planned("du 07/12/2026 08:30 au 07/12/2026 09:30", "businessHoursReason", "Le fournisseur");

        assertThat(refusal(() -> {
                    complete("responsable", reference, "approve", "approved", "false");
                    return null;
                }))
                .isEqualTo("422 Dites pourquoi vous refusez (comment).");
        complete("responsable", reference, "approve", "approved", "false", "comment", "Pas un lundi");
        assertThat(status(reference)).isEqualTo("TO_REVISE");

        complete(
                "responsable",
                reference,
                "revise",
                "withdrawn",
                "false",
                "from",
                "05/12/2026 22:00",
                "to",
                "05/12/2026 23:00");
        assertThat(status(reference)).isEqualTo("ANNOUNCED");
        assertThat(told(reference, "ANNOUNCED")).hasSize(3);

        var other = planned("du 08/12/2026 08:30 au 08/12/2026 09:30", "businessHoursReason", "Le fournisseur");
        complete("responsable", other, "approve", "approved", "false", "comment", "Non");
        complete("responsable", other, "revise", "withdrawn", "true");
        assertThat(status(other)).isEqualTo("CANCELLED");
        assertThat(told(other, "CANCELLED")).as("nobody had heard of it").isEmpty();
        assertThat(steps(other)).isEmpty();
    }

    @Test
    void an_answer_and_a_reason_count_for_the_window_they_were_given_for() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT, "businessHoursReason", "Au cas où");
        assertThat(of(reference, "business_hours_reason is null")).isEqualTo("true");
        assertThat(refusal(() -> moved(reference, "08/12/2026 10:00", "08/12/2026 11:00")))
                .startsWith("422 La fenêtre touche les heures ouvrées");
        moved(reference, "08/12/2026 10:00", "08/12/2026 11:00", "businessHoursReason", "Il vient mardi");
        approve("responsable", reference);

        moved(reference, "09/12/2026 10:00", "09/12/2026 11:00");
        assertThat(of(reference, "business_hours_reason")).isEqualTo("Il vient mardi");
        assertThat(refusal(() -> {
                    complete("responsable", reference, "approve");
                    return null;
                }))
                .isEqualTo("422 Dites si vous approuvez (approved) : oui, non ou CANCEL.");
        approve("responsable", reference);

        moved(reference, "10/12/2026 22:00", "10/12/2026 23:00");
        assertThat(of(reference, "business_hours_reason is null")).isEqualTo("true");
        assertThat(refusal(() -> moved(reference, "11/12/2026 10:00", "11/12/2026 11:00")))
                .startsWith("422 La fenêtre touche les heures ouvrées");
    }

    @Test
    void what_waits_for_a_manager_can_be_cancelled_and_who_had_heard_of_another_window_hears_of_that() {
        at("2026-11-23T10:00");
        var reference = planned("du 07/12/2026 08:30 au 07/12/2026 09:30", "businessHoursReason", "Le fournisseur");
        assertThat(refusal(() -> {
                    complete("responsable", reference, "approve", "approved", "CANCEL");
                    return null;
                }))
                .isEqualTo("422 Dites pourquoi vous annulez (comment).");
        complete("responsable", reference, "approve", "approved", "CANCEL", "comment", "Plus nécessaire");
        assertThat(status(reference)).isEqualTo("CANCELLED");
        assertThat(told(reference, "CANCELLED")).as("nobody had heard of it").isEmpty();
        assertThat(steps(reference)).isEmpty();

        var moved = planned(NIGHT);
        complete(
                "responsable",
                moved,
                "follow",
                "decision",
                "RESCHEDULE",
                "why",
                "Le fournisseur",
                "newFrom",
                "08/12/2026 10:00",
                "newTo",
                "08/12/2026 11:00",
                "businessHoursReason",
                "Il vient mardi");
        complete("responsable", moved, "approve", "approved", "CANCEL", "comment", "Il ne vient pas");
        assertThat(status(moved)).isEqualTo("CANCELLED");
        assertThat(told(moved, "CANCELLED")).hasSize(3);
    }

    @Test
    void an_approval_that_comes_after_the_last_moment_to_tell_the_clients_is_refused() {
        at("2026-11-23T10:00");
        var reference = planned("du 30/11/2026 08:30 au 30/11/2026 09:30", "businessHoursReason", "Le fournisseur");
        advanceTo("2026-11-25T08:31");

        assertThat(refusal(() -> approve("responsable", reference))).startsWith("422 Il est trop tard pour approuver");
    }

    private String approve(String person, String reference) {
        complete(person, reference, "approve", "approved", "true");
        return reference;
    }
}
