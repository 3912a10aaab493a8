package fr.vigie.notice;

import fr.vigie.client.Carrier;
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
 * @param retry   how long to wait after each try that did not succeed; once all of that is over, it is given up
 * @param urgent  the longest wait where priority 1 or 2 is spoken of
 * @param machines the same as {@code retry} for the machines of others, which can be away over a weekend
 */
@ConfigurationProperties("vigie.relay")
@Validated
record RelaySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2") @Min(1) @Max(16) int lanes,
        @DefaultValue("30s") @NotNull Duration lease,

        @DefaultValue({"5s", "15s", "1m", "5m", "15m", "30m", "1h", "2h", "4h", "8h", "8h"}) @NotEmpty
        List<@NotNull Duration> retry,

        @DefaultValue("1m") @NotNull Duration urgent,

        @DefaultValue({
            "5s", "30s", "2m", "5m", "15m", "30m", "1h", "2h", "4h", "8h", "8h", "8h", "8h", "8h", "8h", "8h", "8h"
        })
        @NotEmpty
        List<@NotNull Duration> machines) {

    /** How long to wait after this try, the first being 1. */
    Duration after(int attempt, Letter letter) {
        var waits = waits(letter);
        var wait = waits.get(Math.min(attempt, waits.size()) - 1);
        return letter.urgent() && wait.compareTo(urgent) > 0 ? urgent : wait;
    }

    /** How long a letter is worth trying. */
    Duration patience(Letter letter) {
        return waits(letter).stream().reduce(Duration.ZERO, Duration::plus);
    }

    private List<Duration> waits(Letter letter) {
        return waits(letter.carrier());
    }

    /** How long to wait after each try by this carrier. */
    List<Duration> waits(Carrier carrier) {
        return carrier == Carrier.WEBHOOK ? machines : retry;
    }
}
