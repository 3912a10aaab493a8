package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.vigie.incident.KnownError;
import fr.vigie.incident.KnownErrors;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What helps until a cause is mended is shown to agents on the service that fails, changes, and is taken away. */
class KnownErrorTest extends Story {

    @Autowired
    KnownErrors errors;

    @Test
    void a_workaround_is_published_at_once_changed_at_any_time_and_withdrawn_when_the_fix_holds() {
        at("2026-11-23T10:00");
        var problem = Trouble.declared(stage, "support", "title", "Fuite mémoire", "service", "api");
        assertThat(errors.of("api")).isEmpty();

        problem.complete("analyse", "cause", "Fuite", "symptom", "Erreurs 503", "workaround", "Redémarrer api-2");

        assertThat(errors.of("api"))
                .containsExactly(new KnownError(
                        problem.reference(),
                        "Fuite mémoire",
                        "Erreurs 503",
                        "Redémarrer api-2",
                        Time.paris("2026-11-23T10:00")));
        assertThat(errors.of("sms")).isEmpty();

        advance(minutes(5));
        change("astreinte", "reference", problem.reference(), "workaround", "Redémarrer api-2 et api-3");
        assertThat(errors.of("api"))
                .extracting(KnownError::workaround, KnownError::since)
                .containsExactly(tuple("Redémarrer api-2 et api-3", Time.paris("2026-11-23T10:00")));
        assertThat(stage.engine()
                        .getTaskService()
                        .getVariable(
                                stage.engine()
                                        .getTaskService()
                                        .createTaskQuery()
                                        .processInstanceBusinessKey(problem.reference())
                                        .singleResult()
                                        .getId(),
                                "workaround"))
                .isEqualTo("Redémarrer api-2 et api-3");

        problem.complete("decideFix", "fix", "DONE", "fixText", "4.2").complete("confirmFix", "fixed", "oui");
        assertThat(errors.of("api")).hasSize(1);
        advance(Duration.ofDays(30));
        assertThat(problem.the("status")).isEqualTo("CLOSED");
        assertThat(errors.of("api")).isEmpty();
        assertThat(problem.the("workaround")).isEqualTo("Redémarrer api-2 et api-3");
    }

    @Test
    void a_wrong_one_is_withdrawn_and_does_not_come_back_by_itself() {
        at("2026-11-23T10:00");
        var witness = aReport().on("api").started();
        var problem = Trouble.declared(stage, "support", "title", "Fuite mémoire", "service", "api");
        var named = problem.reference();
        problem.complete("analyse", "next", "ANALYSE", "workaround", "Tout éteindre");

        assertThat(refusalOf(witness, () -> change("support", "reference", named, "withdraw", "oui")))
                .isEqualTo("422 Dites pourquoi l'erreur connue est retirée (reason).");
        change("support", "reference", named, "withdraw", "oui", "reason", "Dangereux");
        assertThat(errors.of("api")).isEmpty();

        problem.complete("analyse", "next", "ANALYSE");
        assertThat(errors.of("api")).isEmpty();
        assertThat(problem.journal())
                .containsExactly("OPENED", "ANALYSED", "KNOWN_ERROR_PUBLISHED", "KNOWN_ERROR_WITHDRAWN", "ANALYSED");
        assertThat(refusalOf(
                        witness, () -> change("support", "reference", named, "withdraw", "oui", "reason", "Encore")))
                .startsWith("409");
        assertThat(refusalOf(witness, () -> change("support", "reference", named)))
                .startsWith("422 Dites le symptôme");
        assertThat(refusalOf(witness, () -> change("support", "reference", "PRB-1", "workaround", "x")))
                .isEqualTo("404 Le problème PRB-1 n'existe pas.");
        assertThat(refusalOf(witness, () -> change("support", "reference", named, "symptom", "x")))
                .isEqualTo("422 Une erreur connue dit comment contourner la panne (workaround).");
    }

    private void change(String person, Object... filledIn) {
        Trouble.started(stage, "knownError", person, filledIn);
    }
}
