package fr.vigie.statement;

import fr.vigie.client.ClientDirectory;
import fr.vigie.incident.JournalledIncidents;
import fr.vigie.status.Month;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page « Relevés »: clients and months, each leading to its statement. */
@Controller
@Hidden
class ShelfPage {

    private static final int SHOWN = 500;
    private static final int LONGEST = 100;

    private final ClientDirectory directory;
    private final JournalledIncidents incidents;
    private final StatementPapers papers;
    private final Clock clock;

    ShelfPage(ClientDirectory directory, JournalledIncidents incidents, StatementPapers papers, Clock clock) {
        this.directory = directory;
        this.incidents = incidents;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * @param mois   the month before this one, where nothing is said
     * @param client words of the code or name of clients
     */
    @GetMapping("/releves")
    ResponseEntity<byte[]> list(
            @RequestParam(required = false) @Nullable String mois,
            @RequestParam(required = false) @Nullable String client,
            HttpServletResponse response) {
        var now = clock.instant();
        var month = mois == null
                ? Month.at(now).before(1)
                : Asked.of(mois, "au", null, now).month();
        var asked = client == null ? "" : client.strip();
        var words = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
        var found = words.isEmpty() ? directory.first(SHOWN + 1) : directory.containing(words, SHOWN + 1);
        var counts = incidents.perClient(month.from(), month.to());
        response.setHeader("Content-Security-Policy", StatementPage.POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .body(papers.list(Shelf.of(
                        month,
                        now,
                        words,
                        found.stream().limit(SHOWN).toList(),
                        found.size() > SHOWN,
                        gone(counts.keySet(), words),
                        counts)));
    }

    private List<String> gone(Collection<String> codes, String words) {
        return directory.gone(codes).stream()
                .filter(code ->
                        !code.isEmpty() && code.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .limit(SHOWN)
                .toList();
    }
}
