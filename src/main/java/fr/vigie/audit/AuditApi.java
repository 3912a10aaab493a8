package fr.vigie.audit;

import fr.vigie.refusal.BrokenRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, as administrators read it. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit")
class AuditApi {

    private static final int LARGEST_PAGE = 500;

    private final Register register;
    private final Seals seals;

    AuditApi(Register register, Seals seals) {
        this.register = register;
        this.seals = seals;
    }

    /**
     * One thing that somebody did.
     *
     * @param seal its place in the chain; null for the moments until it has one
     */
    record Line(
            long entry,
            @Nullable Long seal,
            Instant at,
            @Nullable String actor,
            @Nullable String door,
            String act,
            @Nullable String subject,
            @Nullable String detail) {

        static Line of(Entry entry, @Nullable Long seal) {
            return new Line(
                    entry.id(),
                    seal,
                    entry.at(),
                    entry.actor(),
                    entry.door(),
                    entry.act(),
                    entry.subject(),
                    entry.detail());
        }
    }

    /** One page of a list. */
    record Page(List<Line> content, int page, int size, long totalElements) {}

    @GetMapping
    @Operation(summary = "Lire qui a fait quoi")
    Page entries(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new BrokenRule("La page (page) commence à 0 et compte (size) de 1 à 500 faits.");
        }
        var question = Question.of(from, to, actor, subject);
        return new Page(register.page(question, page, size), page, size, register.count(question));
    }

    @GetMapping("/head")
    @Operation(summary = "Lire l'empreinte de tête de la chaîne")
    Head head() {
        return seals.head();
    }
}
