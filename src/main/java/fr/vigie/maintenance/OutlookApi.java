package fr.vigie.maintenance;

import fr.vigie.refusal.Unreadable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the form of a maintenance asks while it is filled in; for our people who are signed in to Tasklist. */
@RestController
@RequestMapping("/camunda/api/vigie/maintenances")
class OutlookApi {

    private static final int LONGEST = 200;

    private final OutlookReader reader;

    OutlookApi(OutlookReader reader) {
        this.reader = reader;
    }

    /** @throws Unreadable for what no form sends */
    @GetMapping("/outlook")
    Outlook outlook(
            @RequestParam(defaultValue = "") String services,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        if (Stream.of(services, said(from), said(to))
                .anyMatch(word -> word != null && (word.length() > LONGEST || word.indexOf('\0') >= 0))) {
            throw new Unreadable("Une question compte au plus " + LONGEST + " caractères, sans caractère nul.");
        }
        return reader.of(services, said(from), said(to));
    }

    @GetMapping("/requested")
    List<Outlook.Requested> requested() {
        return reader.requested();
    }

    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
