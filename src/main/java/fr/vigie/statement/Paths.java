package fr.vigie.statement;

import fr.vigie.status.Month;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a month of a client is found on our own site, and the ones beside it; nothing comes after the month that runs. */
record Paths(String own, String before, @Nullable String after) {

    static Paths of(String code, Month month, Instant asOf) {
        var base = "/releves/" + URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20") + "/";
        var next = month.before(-1);
        return new Paths(
                base + month.name(),
                base + month.before(1).name(),
                next.from().isBefore(asOf) ? base + next.name() : null);
    }
}
