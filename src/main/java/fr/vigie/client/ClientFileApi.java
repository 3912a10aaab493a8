package fr.vigie.client;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The directory as a file that managers keep in a spreadsheet. */
@RestController
@RequestMapping("/api/clients")
@Tag(name = "Clients")
class ClientFileApi {

    private static final String CSV = "text/csv";

    private final ClientExport export;
    private final ClientImport imports;

    ClientFileApi(ClientExport export, ClientImport imports) {
        this.export = export;
        this.imports = imports;
    }

    @GetMapping("/export")
    @Operation(summary = "Lire l'annuaire en CSV")
    ResponseEntity<byte[]> export() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"clients.csv\"")
                .body(export.write().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(path = "/import", consumes = CSV)
    @Operation(summary = "Compléter l'annuaire depuis un CSV")
    ImportResult bring(@RequestBody byte[] file) {
        return imports.bring(file);
    }
}
