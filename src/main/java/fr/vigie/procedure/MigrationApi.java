package fr.vigie.procedure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where process owners take running incidents over to the version that they deployed. */
@RestController
@RequestMapping("/api/procedures")
@Tag(name = "Procédures", description = "Pour qui modifie les diagrammes et les tables")
class MigrationApi {

    private final Migrations migrations;

    MigrationApi(Migrations migrations) {
        this.migrations = migrations;
    }

    /** Rehearses it; with the {@code plan} of the rehearsal it is done. */
    @PostMapping("/{procedure}/migrate")
    @Operation(
            summary = "Faire passer ce qui est en cours à la dernière version",
            description =
                    "Sans corps : un essai à blanc, rien ne change. Avec le « plan » que cet essai a donné : chaque"
                            + " dossier passe à la dernière version et son échéance est recomptée depuis son ouverture ; celui"
                            + " dont l'étape n'existe plus reste sur la sienne et dit pourquoi.")
    Migration migrate(
            @PathVariable String procedure, @RequestBody(required = false) @Nullable Request request, Principal by) {
        var plan = request == null ? null : request.plan();
        return StringUtils.hasText(plan)
                ? migrations.migrate(procedure, plan, by.getName())
                : migrations.rehearse(procedure);
    }

    /** @param plan that a rehearsal gave; without one nothing is done */
    record Request(@Nullable String plan) {}
}
