package fr.vigie.rehearsal;

import fr.vigie.procedure.Finding;
import fr.vigie.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** The page « Répétition »: a form, and what the two procedures would make of the same month. */
@Controller
class RehearsalPage {

    private final Rehearsals rehearsals;

    RehearsalPage(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @GetMapping("/repetition")
    ModelAndView ask(HttpServletResponse response) {
        return page(response, HttpStatus.OK, Load.USUAL.said(), Map.of());
    }

    /** Answers at once, and goes on answering until both runs are played. */
    @PostMapping(path = "/repetition", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView rehearse(
            MultipartHttpServletRequest request,
            @ModelAttribute Load load,
            BindingResult read,
            HttpServletResponse response) {
        if (read.hasErrors()) {
            return refused(
                    response, Load.USUAL.said(), HttpStatus.UNPROCESSABLE_ENTITY, List.of("Une valeur ne se lit pas."));
        }
        try {
            var ongoing = rehearsals.begin(Sent.in(request), load);
            return page(response, HttpStatus.OK, load.said(), Map.of("play", new Showing(ongoing)));
        } catch (Refused refused) {
            var sentences =
                    refused.findings().stream().map(RehearsalPage::sentence).toList();
            return refused(response, load.said(), HttpStatus.BAD_REQUEST, sentences);
        } catch (Refusal refusal) {
            return refused(
                    response, Load.USUAL.said(), HttpStatusCode.valueOf(refusal.status()), List.of(refusal.sentence()));
        }
    }

    private static String sentence(Finding finding) {
        return finding.file() + " : " + finding.sentence();
    }

    private static ModelAndView refused(
            HttpServletResponse response, Load.Said load, HttpStatusCode status, List<String> sentences) {
        return page(response, status, load, Map.of("refusals", sentences));
    }

    private static ModelAndView page(
            HttpServletResponse response, HttpStatusCode status, Load.Said load, Map<String, Object> shown) {
        var nonce = UUID.randomUUID().toString();
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'nonce-" + nonce
                        + "'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        var model = new HashMap<>(shown);
        model.put("nonce", nonce);
        model.put("load", load);
        var view = new ModelAndView("repetition", model);
        view.setStatus(status);
        return view;
    }
}
