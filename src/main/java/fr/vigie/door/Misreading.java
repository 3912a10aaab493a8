package fr.vigie.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Tells what in a request can't be read, in words of HTTP and JSON and not of our parser. */
class Misreading {

    /** Empty where the failure is of another kind. */
    static Optional<String> sentence(Exception failure) {
        if (failure instanceof HttpMessageNotReadableException body) {
            return Optional.of(ofBody(body.getCause()));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Optional.of("Le paramètre « " + missing.getParameterName() + " » manque.");
        }
        if (failure instanceof MissingRequestHeaderException missing) {
            return Optional.of("L'en-tête « " + missing.getHeaderName() + " » manque.");
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return Optional.of("La partie « " + missing.getRequestPartName() + " » manque.");
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of("« " + mismatch.getName() + " » n'a pas la forme attendue.");
        }
        return Optional.empty();
    }

    private static String ofBody(@Nullable Throwable cause) {
        if (cause == null) {
            return "Le corps de la demande manque.";
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return "Le champ « " + field(mapping) + " » n'a pas la forme attendue.";
        }
        if (cause instanceof JsonMappingException) {
            return "Le corps de la demande n'a pas la forme attendue.";
        }
        if (cause instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
            var place = syntax.getLocation();
            return "Le corps de la demande n'est pas du JSON lisible (ligne " + place.getLineNr() + ", colonne "
                    + place.getColumnNr() + ").";
        }
        return "Le corps de la demande ne peut pas être lu.";
    }

    private static String field(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private Misreading() {}
}
