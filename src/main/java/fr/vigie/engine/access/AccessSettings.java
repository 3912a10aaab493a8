package fr.vigie.engine.access;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who has an account from the first start on.
 *
 * @param accounts made at start where they do not exist yet
 * @param adminPassword the password of the account {@code admin}, set again at every start; without it nothing is done
 * @param passwordPolicy whether new passwords must keep the rules of {@link fr.vigie.door.PasswordRules}, and the operator is
 *     warned of those in the settings that do not
 */
@ConfigurationProperties("vigie")
@Validated
record AccessSettings(
        @DefaultValue List<@Valid Account> accounts,
        @Nullable String adminPassword,
        @DefaultValue("true") boolean passwordPolicy) {

    /** Without the passwords. */
    @Override
    public String toString() {
        return "AccessSettings[accounts=" + accounts + "]";
    }
}
