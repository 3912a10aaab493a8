package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A cause that a maintenance mends: the problem hears what becomes of it. */
class ProblemMaintenanceTest extends Story {

    @Test
    void a_maintenance_is_requested_for_it_and_its_task_shows_how_far_it_is() {
        at("2026-11-23T10:00");
        var problem = Trouble.declared(stage, "support", "title", "Fuite mémoire", "service", "api");
        problem.complete("analyse", "cause", "Disque usé")
                .complete("decideFix", "fix", "MAINTENANCE", "fixText", "Changer le disque");

        var maintenance = stage.database()
                .sql("select reference || ' ' || status || ' ' || reason from maintenance")
                .query(String.class)
                .single();
        assertThat(maintenance)
                .startsWith(problem.the("change") + " REQUESTED")
                .contains(problem.reference(), "Changer le disque", "api");
        assertThat(problem.waitsAt()).containsExactly("confirmFix");
        assertThat(problem.shows("changeState")).isEqualTo("demandée, pas encore planifiée");

        Trouble.started(
                stage,
                "maintenance",
                "responsable",
                "reference",
                problem.the("change"),
                "services",
                "api",
                "from",
                "05/12/2026 22:00",
                "to",
                "05/12/2026 23:30",
                "reason",
                "Nouveau disque",
                "effect",
                "L'API ne répond pas.");
        assertThat(problem.shows("changeState")).startsWith("Planifiée du ");
        assertThat(problem.journal()).endsWith("FIX_STARTED", "FIX_MOVED");
        assertThat(stage.database()
                        .sql("select reason || ' / ' || asked_for from maintenance")
                        .query(String.class)
                        .single())
                .startsWith("Nouveau disque / Problème " + problem.reference());

        stage.people()
                .complete("responsable", problem.the("change"), "follow", Map.of("decision", "CANCEL", "why", "Cher"));
        assertThat(problem.shows("changeState")).isEqualTo("Annulée \\: Cher");
    }
}
