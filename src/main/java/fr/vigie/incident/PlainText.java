package fr.vigie.incident;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text from outside that can be stored: not too long, and without the null character that PostgreSQL refuses. */
@Size
@Pattern(regexp = "[^\\x00]*", flags = Pattern.Flag.DOTALL)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface PlainText {

    String message();

    @OverridesAttribute(constraint = Size.class, name = "max")
    int max();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
