package fr.vigie.door;

import fr.vigie.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Writes what went wrong as RFC 9457 asks, in French, without a word about the inside. */
class Problems {

    static ProblemDetail of(Refusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(refusal.status()), refusal.sentence());
        problem.setTitle(refusal.title());
        return problem;
    }

    static ProblemDetail of(HttpStatusCode status) {
        return of(status, sentence(status.value()));
    }

    static ProblemDetail of(HttpStatusCode status, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setTitle(title(status.value()));
        return problem;
    }

    static String title(int status) {
        return switch (status) {
            case 400 -> "Demande illisible";
            case 401 -> "Identification requise";
            case 403 -> "Accès refusé";
            case 404 -> "Introuvable";
            case 405 -> "Méthode non permise";
            case 406 -> "Format de réponse inconnu";
            case 409 -> "État incompatible";
            case 413 -> "Demande trop volumineuse";
            case 415 -> "Format de demande inconnu";
            case 422 -> "Règle non respectée";
            case 429 -> "Demandes trop fréquentes";
            case 503 -> "Momentanément indisponible";
            default -> status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? "Demande refusée" : "Erreur interne";
        };
    }

    static String sentence(int status) {
        return switch (status) {
            case 400 -> "La demande ne peut pas être lue.";
            case 401 -> "Il faut un compte Vigie et son mot de passe.";
            case 403 -> "Ce compte n'a pas le droit de faire cela.";
            case 404 -> "Il n'y a rien à cette adresse.";
            case 405 -> "Cette adresse existe, mais pas pour cette méthode HTTP.";
            case 406 -> "La réponse n'existe pas dans le format demandé.";
            case 413 -> "La demande dépasse la taille admise.";
            case 415 -> "La demande est dans un format que cette adresse ne lit pas.";
            case 503 -> "Le service ne peut pas répondre pour le moment ; réessayez dans quelques instants.";
            default ->
                status < HttpStatus.INTERNAL_SERVER_ERROR.value()
                        ? "La demande est refusée."
                        : "Une erreur interne est survenue ; la demande n'a pas abouti.";
        };
    }

    private Problems() {}
}
