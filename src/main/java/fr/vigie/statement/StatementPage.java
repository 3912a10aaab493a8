package fr.vigie.statement;

import fr.vigie.client.KnownServices;
import fr.vigie.incident.JournalledIncidents;
import fr.vigie.refusal.Unreadable;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The month of a client for people: a page, the same printed, its incidents for a spreadsheet, its bare figures. */
@Controller
@Hidden
class StatementPage {

    static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final MonthlyStatements statements;
    private final JournalledIncidents incidents;
    private final KnownServices services;
    private final StatementPapers papers;
    private final Clock clock;

    StatementPage(
            MonthlyStatements statements,
            JournalledIncidents incidents,
            KnownServices services,
            StatementPapers papers,
            Clock clock) {
        this.statements = statements;
        this.incidents = incidents;
        this.services = services;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * @param format {@code pdf}, {@code csv} or {@code chiffres}; a page without
     * @param au     as the journal stood then
     */
    @GetMapping("/releves/{client}/{month}")
    ResponseEntity<byte[]> show(
            @PathVariable String client,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String au,
            HttpServletResponse response) {
        var statement = statements.of(client, Asked.of(month, "au", au, clock.instant()));
        var subjects = incidents.subjects(statement.references());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        return switch (format == null ? "" : format) {
            case "" -> file("text/html", papers.page(Sheet.of(statement, subjects, services)), null);
            case "pdf" ->
                file("application/pdf", papers.pdf(Sheet.of(statement, subjects, services)), name(statement, ".pdf"));
            case "csv" -> file("text/csv", Spreadsheet.of(statement, subjects), name(statement, ".csv"));
            case "chiffres" -> file("text/plain", Figures.of(statement), name(statement, "-chiffres.txt"));
            default -> throw new Unreadable("Le paramètre « format » est « pdf », « csv » ou « chiffres ».");
        };
    }

    private static String name(Statement statement, String end) {
        return "releve-" + statement.code() + "-" + statement.month().name() + end;
    }

    private static ResponseEntity<byte[]> file(String type, byte[] body, @Nullable String name) {
        var answer = ResponseEntity.ok();
        if (name != null) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.inline()
                            .filename(name, StandardCharsets.UTF_8)
                            .build()
                            .toString());
        }
        return answer.header(HttpHeaders.CONTENT_TYPE, type.startsWith("text/") ? type + ";charset=UTF-8" : type)
                .body(body);
    }
}
