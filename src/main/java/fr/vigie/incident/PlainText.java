package fr.vigie.incident;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text from outside that can be stored: not too long, and without the null character that PostgreSQL refuses. */
@Constraint(validatedBy = PlainText.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface PlainText {

    /** What is said of one that is too long, after the name of its field in parentheses. */
    String message();

    int max();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the text; which of the two is wrong with it is said. */
    final class Check implements ConstraintValidator<PlainText, String> {

        private int max;
        private String field = "";

        @Override
        public void initialize(PlainText rule) {
            max = rule.max();
            field = rule.message().substring(0, rule.message().indexOf(')') + 1);
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text != null && text.indexOf('\0') >= 0) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(
                                field + " contient le caractère nul (U+0000), qui n'est pas du texte.")
                        .addConstraintViolation();
                return false;
            }
            return text == null || text.length() <= max;
        }
    }
}
