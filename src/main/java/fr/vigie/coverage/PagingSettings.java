package fr.vigie.coverage;

import fr.vigie.client.Carrier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How staff is paged.
 *
 * @param teams  by engine group: the pools and {@code managers}; a team that is not here is paged by every way it has
 * @param people those of the rota, by whom their team is reached on duty
 */
@ConfigurationProperties("vigie.paging")
@Validated
public record PagingSettings(
        @DefaultValue Map<@NotBlank String, @Valid Team> teams,
        @DefaultValue List<@Valid Person> people) {

    /**
     * How one team is paged.
     *
     * @param carriers by which ways; every way that is configured and has an address where none is named
     * @param email    its mailbox, beside those of the people on duty
     * @param mobile   its phone, where nobody on duty has one
     * @param pager    what the pager calls it; its group name where it is not said
     */
    public record Team(
            @DefaultValue List<Carrier> carriers,
            @Email @Nullable String email,
            @Pattern(regexp = "\\+[0-9]{6,15}") @Nullable String mobile,
            @Nullable String pager) {}
}
