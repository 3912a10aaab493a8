package fr.vigie.door;

import static java.util.stream.Collectors.joining;

import jakarta.validation.ConstraintViolationException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Tells which fields break which rule, from the French messages at the constraints. */
class BrokenConstraints {

    /** Empty where the failure is of another kind. */
    static Optional<String> sentence(Exception failure) {
        return broken(failure).map(sentences -> sentences.sorted().distinct().collect(joining(" ")));
    }

    private static Optional<Stream<String>> broken(Exception failure) {
        if (failure instanceof Errors errors) {
            return Optional.of(errors.getAllErrors().stream().map(error -> of(null, error)));
        }
        if (failure instanceof HandlerMethodValidationException method && !method.isForReturnValue()) {
            return Optional.of(method.getParameterValidationResults().stream().flatMap(BrokenConstraints::ofParameter));
        }
        if (failure instanceof ConstraintViolationException violations) {
            return Optional.of(violations.getConstraintViolations().stream()
                    .map(broken -> of(broken.getPropertyPath().toString(), broken.getMessage())));
        }
        return Optional.empty();
    }

    private static Stream<String> ofParameter(ParameterValidationResult result) {
        var parameter = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream().map(error -> of(parameter, error));
    }

    private static String of(@Nullable String parameter, MessageSourceResolvable error) {
        if (error instanceof FieldError field) {
            // what Spring says of a value that it can't read names our classes
            return of(field.getField(), field.isBindingFailure() ? "ne se lit pas" : field.getDefaultMessage());
        }
        return of(parameter, error.getDefaultMessage());
    }

    private static String of(@Nullable String field, @Nullable String rule) {
        return (field == null ? "" : "« " + field + " » : ")
                + String.valueOf(rule).replaceFirst("[^.!?]$", "$0.");
    }

    private BrokenConstraints() {}
}
