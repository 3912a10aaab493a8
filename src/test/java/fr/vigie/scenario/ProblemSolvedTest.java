package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A cause is analysed, got around, mended by others, watched, and closed; or it comes back. */
class ProblemSolvedTest extends Story {

    private Trouble problem() {
        at("2026-11-23T10:00");
        return Trouble.declared(stage, "support", "title", "Fuite mémoire", "service", "api");
    }

    @Test
    void a_change_of_priority_5_mends_it_and_30_days_without_recurrence_close_it() {
        var problem = problem();
        problem.complete("analyse", "cause", "Fuite mémoire du routeur", "workaround", "Redémarrer api-2")
                .complete("decideFix", "fix", "CHANGE", "fixText", "Livrer la 4.2");

        var change = new Ticket(stage, problem.the("change"));
        assertThat(change)
                .hasStatus(Status.OPEN)
                .hasPriority(5)
                .waitsAt("interveneP5")
                .saysInItsJournal(EntryKind.OPENED, "support", "priorité 5", "Livrer la 4.2")
                .saysInItsJournal(EntryKind.PROBLEM_LINKED, "support", problem.reference());
        assertThat(change.view().subject()).isEqualTo("Correction définitive : Fuite mémoire");
        assertThat(change.view().service()).isEqualTo("api");

        change.intervene("action", "ESCALATION");
        change.restore("resolution", "4.2 livrée");
        assertThat(problem.journal()).endsWith("FIX_STARTED", "FIX_MOVED");
        advanceTo("2026-11-25T10:00");
        problem.complete("confirmFix", "fixed", "oui", "fixedAt", "2026-11-24T18:00:00+01:00");
        assertThat(problem.waitsAt()).containsExactly("verify");
        assertThat(problem.the("status")).isEqualTo("VERIFICATION");

        advanceTo("2026-12-24T17:59:59");
        assertThat(problem.the("status")).isEqualTo("VERIFICATION");
        advance(seconds(1));

        assertThat(problem.the("status")).isEqualTo("CLOSED");
        assertThat(problem.the("outcome")).isEqualTo("FIXED");
        assertThat(problem.waitsAt()).isEmpty();
        assertThat(problem.the("known_since")).isNull();
        assertThat(problem.journal()).contains("FIXED").endsWith("KNOWN_ERROR_WITHDRAWN", "CLOSED");
    }

    @Test
    void a_change_is_open_at_once_whoever_is_there_at_that_hour() {
        at("2026-11-23T03:00");
        var problem = Trouble.declared(stage, "responsable", "title", "Fuite mémoire", "service", "api");

        problem.complete("analyse", "cause", "Fuite").complete("decideFix", "fix", "CHANGE", "fixText", "Livrer");

        assertThat(new Ticket(stage, problem.the("change")))
                .hasStatus(Status.OPEN)
                .hasPriority(5);
    }

    @Test
    void an_incident_of_the_service_within_the_period_sends_it_back_to_analysis() {
        var problem = problem().mended();
        advance(Duration.ofDays(29));
        aReport().on("sms").openedAs(3);
        aReport().on("api").openedAs(5);
        assertThat(problem.waitsAt()).containsExactly("verify");

        var again = aReport().on("api").openedAs(3);

        assertThat(problem.the("status")).isEqualTo("ANALYSIS");
        assertThat(problem.waitsAt()).containsExactly("analyse");
        assertThat(problem.incidents()).containsExactly(again.reference());
        assertThat(problem.journal()).endsWith("INCIDENT_LINKED", "RECURRED");

        problem.mended();
        advance(Duration.ofDays(30));
        assertThat(problem.the("status")).isEqualTo("CLOSED");
    }

    @Test
    void a_fix_that_is_said_to_be_there_since_before_the_last_incident_has_not_held() {
        var problem = problem()
                .complete("analyse", "cause", "Fuite mémoire")
                .complete("decideFix", "fix", "DONE", "fixText", "Corrigé en 4.2");
        advanceTo("2026-12-05T10:00");
        var again = aReport().on("api").openedAs(3);
        advanceTo("2026-12-10T10:00");

        assertThat(refusalOf(
                        again,
                        () -> problem.complete("confirmFix", "fixed", "oui", "fixedAt", "2026-12-01T08:00:00+01:00")))
                .startsWith("422 L'incident " + again.reference() + " est arrivé le sam. 5 déc. 2026 10:00");
        problem.complete("confirmFix", "fixed", "oui", "fixedAt", "2026-12-06T08:00:00+01:00");
        assertThat(problem.waitsAt()).containsExactly("verify");
    }

    @Test
    void an_incident_from_before_the_fix_is_explained_by_it_and_shakes_nothing() {
        var problem = problem();
        var old = aReport().on("api").started();
        advance(minutes(5));
        problem.mended();

        old.diagnose("priority", 3);

        assertThat(problem.incidents()).containsExactly(old.reference());
        assertThat(problem.waitsAt()).containsExactly("verify");
    }

    @Test
    void a_person_who_sees_it_come_back_reopens_the_analysis_and_a_fix_may_come_to_nothing() {
        var problem = problem().mended();

        problem.complete("verify", "recurrence", "La mémoire monte encore");
        assertThat(problem.waitsAt()).containsExactly("analyse");

        problem.complete("analyse")
                .complete("decideFix", "fix", "DONE", "fixText", "Autre version")
                .complete("confirmFix", "fixed", "non", "fixedText", "Version retirée");
        assertThat(problem.waitsAt()).containsExactly("analyse");

        problem.complete("analyse").complete("decideFix", "fix", "ANALYSE", "fixText", "Cause à revoir");
        assertThat(problem.waitsAt()).containsExactly("analyse");

        problem.complete("analyse", "next", "ANALYSE").complete("analyse", "next", "DISMISS", "comment", "Trop rare");
        assertThat(problem.the("status")).isEqualTo("CLOSED");
        assertThat(problem.the("outcome")).isEqualTo("DISMISSED");
        assertThat(problem.waitsAt()).isEmpty();
    }

    @Test
    void what_is_filled_in_badly_is_refused_with_a_sentence_and_changes_nothing() {
        var problem = problem();
        var witness = aReport().on("api").started();

        assertThat(refusalOf(witness, () -> problem.complete("analyse")))
                .isEqualTo("422 Dites quelle est la cause (cause) avant d'en décider la correction.");
        assertThat(refusalOf(witness, () -> problem.complete("analyse", "next", "MAYBE")))
                .isEqualTo("422 La suite (next) est FIX, ANALYSE ou DISMISS.");
        assertThat(refusalOf(witness, () -> problem.complete("analyse", "next", "DISMISS")))
                .isEqualTo("422 Dites pourquoi le problème est classé sans suite (comment).");
        assertThat(refusalOf(witness, () -> problem.complete("analyse", "cause", "x", "linked", "INC-2000-1")))
                .contains("n'existe pas");
        assertThat(refusalOf(witness, () -> problem.complete("analyse", "cause", "x", "unlinked", witness.reference())))
                .startsWith("404");
        assertThat(refusalOf(witness, () -> problem.complete("analyse", "cause", "x".repeat(4_001))))
                .isEqualTo("422 Le champ « cause » compte au plus 4000 caractères.");

        problem.complete("analyse", "cause", "Fuite");
        assertThat(refusalOf(witness, () -> problem.complete("decideFix", "fix", "PRAY", "fixText", "x")))
                .startsWith("422 La correction (fix) est");
        assertThat(refusalOf(witness, () -> problem.complete("decideFix", "fix", "CHANGE")))
                .startsWith("422 Dites ce qu'il faut faire");

        problem.complete("decideFix", "fix", "DONE", "fixText", "Fait");
        assertThat(refusalOf(witness, () -> problem.complete("confirmFix")))
                .startsWith("422 Dites si la correction est en place");
        assertThat(refusalOf(
                        witness,
                        () -> problem.complete("confirmFix", "fixed", "oui", "fixedAt", "2026-11-23T10:01:00+01:00")))
                .isEqualTo("422 La mise en place de la correction (fixedAt) est dans le futur.");
        assertThat(refusalOf(
                        witness,
                        () -> problem.complete("confirmFix", "fixed", "oui", "fixedAt", "2026-11-22T10:00:00+01:00")))
                .contains("précède l'ouverture");
        assertThat(refusalOf(witness, () -> problem.complete("confirmFix", "fixed", "oui", "fixedAt", "hier")))
                .contains("n'est pas un instant lisible");

        problem.complete("confirmFix", "fixed", "oui");
        assertThat(refusalOf(witness, () -> problem.complete("verify")))
                .isEqualTo("422 Dites ce qui est revenu (recurrence).");
    }
}
