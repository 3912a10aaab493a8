package fr.vigie.maintenance;

import fr.vigie.document.Documents;
import fr.vigie.refusal.UnknownReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report of a maintenance, as a page or in Markdown: by Basic, and by their login for our people in Tasklist. */
@RestController
@RequestMapping({"/api/maintenances/{reference}", "/camunda/api/vigie/maintenances/{reference}"})
@Tag(name = "Maintenances")
class MaintenanceReportApi {

    private static final String TEMPLATE = "maintenance-report";

    private final MaintenanceReportReader reader;
    private final Documents documents;

    MaintenanceReportApi(MaintenanceReportReader reader, Documents documents) {
        this.reader = reader;
        this.documents = documents;
    }

    /** @throws UnknownReference when there is no such maintenance */
    @GetMapping(
            path = {"/report", "/report.md"},
            produces = Documents.MARKDOWN)
    @Operation(summary = "Le compte rendu d'une maintenance, en Markdown")
    ResponseEntity<String> markdown(@PathVariable String reference) {
        return documents.markdown(TEMPLATE, reader.of(reference), reference);
    }

    /** @throws UnknownReference when there is no such maintenance */
    @GetMapping(
            path = {"/report", "/report.html"},
            produces = Documents.HTML)
    @Operation(summary = "Le compte rendu d'une maintenance, à lire")
    ResponseEntity<String> html(@PathVariable String reference, HttpServletResponse answer) {
        return documents.html(TEMPLATE, reader.of(reference), answer);
    }
}
