package fr.vigie.incident;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is kept of the files that come with reports.
 *
 * @param ofTicket all files of one incident together; of what follows, name and size are kept
 */
@ConfigurationProperties("vigie.enclosures")
@Validated
record EnclosureSettings(@DefaultValue("100MB") @NotNull DataSize ofTicket) {}
