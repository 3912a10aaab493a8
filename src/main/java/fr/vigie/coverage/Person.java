package fr.vigie.coverage;

import fr.vigie.client.Carrier;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Somebody who takes turns.
 *
 * @param account  engine user id
 * @param email    where pages by mail go
 * @param mobile   where pages by SMS go, as +33612345678
 * @param carriers by which ways this person wants to be paged; those of the team where none is named
 */
public record Person(
        @NotBlank String account,
        @Email @Nullable String email,
        @Pattern(regexp = Person.MOBILE) @Nullable String mobile,
        @DefaultValue List<Carrier> carriers) {

    /** A number with its country. */
    public static final String MOBILE = "\\+[0-9]{6,15}";

    @Nullable
    String address(Carrier carrier) {
        return switch (carrier) {
            case MAIL -> email;
            case SMS -> mobile;
            case PAGER, CHAT, WEBHOOK -> null;
        };
    }
}
