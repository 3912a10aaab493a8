package fr.vigie.maintenance.emergency;

import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.coverage.Staff;
import fr.vigie.refusal.UnknownReference;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The sheet of an interruption, to which its tasks lead: what was found, for those who lead and are signed in to Tasklist. */
@Controller
class SheetPage {

    private final EmergencyReader reader;
    private final KnownServices services;

    SheetPage(EmergencyReader reader, KnownServices services) {
        this.reader = reader;
        this.services = services;
    }

    @GetMapping("/camunda/api/vigie/emergencies/{reference}")
    ModelAndView show(@PathVariable String reference, Authentication caller, HttpServletResponse response) {
        var leads = caller.getAuthorities().stream()
                .anyMatch(group -> Staff.AT_ANY_HOUR.contains(String.valueOf(group.getAuthority())));
        if (!leads) {
            throw new UnknownReference("Cette fiche est réservée aux responsables.");
        }
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "private, no-store");
        var view = reader.get(reference);
        var names = view.services().stream()
                .map(id -> services.name(id, Language.FR))
                .collect(Collectors.joining(", "));
        return new ModelAndView("interruption", "sheet", Sheet.of(view, names));
    }
}
