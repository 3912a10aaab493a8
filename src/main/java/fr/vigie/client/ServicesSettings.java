package fr.vigie.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What we offer.
 *
 * @param services the services that a client can use
 */
@ConfigurationProperties("vigie")
@Validated
record ServicesSettings(@DefaultValue List<@Valid Offered> services) {

    /**
     * One service.
     *
     * @param id     as reports and files name it
     * @param name   in French
     * @param nameEn in English
     */
    record Offered(
            @NotBlank String id,
            @NotBlank String name,
            @NotBlank String nameEn) {}
}
