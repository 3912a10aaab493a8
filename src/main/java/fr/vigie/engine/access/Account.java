package fr.vigie.engine.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One who may come in: a person, or another program.
 *
 * @param id what is typed at the login; letters, digits and {@code . _ @ -}
 * @param password what it is created with; a later change of it in the settings changes nothing
 * @param email optional
 * @param groups the engine's group ids, see {@link AccountGroup}
 */
record Account(
        @NotBlank @Pattern(regexp = Account.IDS) String id,
        @NotBlank String password,
        @NotBlank String firstName,
        @NotBlank String lastName,
        @Nullable String email,
        @DefaultValue List<String> groups) {

    /** The engine's own rule knows letters and digits only, and people are called jean.dupont. */
    static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9._@-]*";

    /** Without the password. */
    @Override
    public String toString() {
        return "Account[id=" + id + ", groups=" + groups + "]";
    }
}
