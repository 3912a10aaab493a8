package fr.vigie.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the outbox is emptied.
 *
 * @param enabled whether this node carries letters
 * @param lanes   how many letters of one carrier are on their way at once
 * @param lease   how long a letter may be in hand before another node takes it over; longer than any carrier's time-out
 * @param retry   how long to wait after each try that did not succeed; after the last one nothing further is tried
 */
@ConfigurationProperties("vigie.relay")
@Validated
record RelaySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2") @Min(1) @Max(16) int lanes,
        @DefaultValue("30s") @NotNull Duration lease,

        @DefaultValue({"5s", "15s", "1m", "5m", "15m", "30m", "1h", "2h", "4h", "8h", "8h"}) @NotEmpty
        List<@NotNull Duration> retry) {}
