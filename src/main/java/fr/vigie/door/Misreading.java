package fr.vigie.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
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
        if (isOfParts(failure)) {
            return Optional.of(
                    "Les parties de la demande (multipart) ne se lisent pas : il faut un en-tête Content-Type"
                            + " qui dise leur séparateur (boundary), et la demande jusqu'à sa fin.");
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of("« " + mismatch.getName() + " » n'a pas la forme attendue.");
        }
        return Optional.empty();
    }

    /** Whether somebody sent parts that are none; where a part could not be put down on a disk, the fault is ours. */
    static boolean isOfParts(Exception failure) {
        return failure instanceof MultipartException
                && Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof MultipartStream.MalformedStreamException
                                || cause instanceof FileUploadException && !(cause instanceof IOFileUploadException));
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
