package fr.vigie.statement;

import fr.vigie.incident.JournalledIncidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The month of a client, for other systems. */
@RestController
@Tag(name = "Relevés")
class StatementApi {

    private final MonthlyStatements statements;
    private final JournalledIncidents incidents;
    private final Clock clock;

    StatementApi(MonthlyStatements statements, JournalledIncidents incidents, Clock clock) {
        this.statements = statements;
        this.incidents = incidents;
        this.clock = clock;
    }

    @GetMapping("/api/statements/{client}/{month}")
    @Operation(
            summary = "Le relevé de service d'un client pour un mois",
            description = "Compté d'après le journal tel qu'il était à « asOf » (par défaut, maintenant) : les mêmes"
                    + " faits donnent la même empreinte (checksum), calculée sur les incidents. La disponibilité des"
                    + " services est celle que disent les fiches à « servicesAt ». Tant que le mois court, ou qu'un"
                    + " incident n'est pas clos, le relevé est provisoire.")
    StatementView statement(
            @PathVariable String client,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable String asOf) {
        var statement = statements.of(client, Asked.of(month, "asOf", asOf, clock.instant()));
        return StatementView.of(statement, incidents.subjects(statement.references()));
    }
}
