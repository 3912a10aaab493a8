package fr.vigie.procedure;

import fr.vigie.refusal.BrokenRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Where process owners ask whether their changes could be deployed. */
@RestController
@RequestMapping("/api/procedures")
@Tag(name = "Procédures")
class ProcedureApi {

    private final Procedures procedures;

    ProcedureApi(Procedures procedures) {
        this.procedures = procedures;
    }

    /** Answers 200 where the files could be deployed together, and 400 with every reason where they could not. */
    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Vérifier des fichiers sans les déployer",
            description = "Joignez ensemble tout ce que vous déploieriez ensemble (.bpmn, .dmn, .form, .txt, .md).")
    ResponseEntity<?> check(MultipartHttpServletRequest request) {
        var findings = procedures.check(files(request));
        return findings.isEmpty()
                ? ResponseEntity.ok(Map.of("accepted", true, "findings", List.of()))
                : ResponseEntity.badRequest()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(refused(findings));
    }

    private static ProblemDetail refused(List<Finding> findings) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                findings.size() == 1
                        ? findings.get(0).sentence()
                        : findings.size() + " points empêchent de déployer ces fichiers.");
        problem.setTitle("Procédure refusée");
        problem.setProperty("accepted", false);
        problem.setProperty("findings", findings);
        return problem;
    }

    private static Map<String, byte[]> files(MultipartHttpServletRequest request) {
        var files = SentFiles.byName(SentFiles.in(request));
        if (files.isEmpty()) {
            throw new BrokenRule("Joignez au moins un fichier (.bpmn, .dmn, .form, .txt ou .md).");
        }
        return files;
    }
}
