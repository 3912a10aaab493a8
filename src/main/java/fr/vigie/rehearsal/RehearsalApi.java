package fr.vigie.rehearsal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Where process owners try a change on a month of incidents before they promise it. */
@RestController
@Tag(name = "Procédures")
class RehearsalApi {

    private final Rehearsals rehearsals;

    RehearsalApi(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    /** Answers when both runs are played, which takes up to three minutes. */
    @PostMapping(path = "/api/procedures/rehearse", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Répéter des fichiers modifiés sur un mois d'incidents",
            description =
                    "Joue les mêmes incidents avec la procédure d'aujourd'hui et avec les fichiers joints, en temps"
                            + " simulé, selon la rota prévue. Rien n'est déployé, personne n'est prévenu.")
    Compared rehearse(MultipartHttpServletRequest request, @ModelAttribute Load load) {
        return rehearsals.begin(Sent.in(request), load).answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        var findings = refused.findings();
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                findings.size() == 1
                        ? findings.get(0).sentence()
                        : findings.size() + " points empêchent de déployer ces fichiers, donc de les répéter.");
        problem.setTitle("Procédure refusée");
        problem.setProperty("findings", findings);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
