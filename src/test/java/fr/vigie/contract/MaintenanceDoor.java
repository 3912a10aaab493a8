package fr.vigie.contract;

import static fr.vigie.contract.Outside.json;

import fr.vigie.Knock;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The door of maintenances, and what one says there. */
class MaintenanceDoor {

    static final String PATH = "/api/maintenances";

    /** Windows of one service never overlap, and the tests share one world. */
    private static int days = 40;

    private final int port;

    MaintenanceDoor(int port) {
        this.port = port;
    }

    /** Another Saturday at 22:00 in Paris for each test. */
    static Instant night(Clock clock) {
        days += 7;
        var paris = ZoneId.of("Europe/Paris");
        return clock.instant()
                .atZone(paris)
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .plusDays(days / 7 * 7)
                .withHour(22)
                .withMinute(0)
                .truncatedTo(ChronoUnit.MINUTES)
                .toInstant();
    }

    static Map<String, Object> window(Instant from, Instant to) {
        return new HashMap<>(Map.of(
                "services",
                List.of("inbound"),
                "from",
                from.toString(),
                "to",
                to.toString(),
                "reason",
                "Nouveau disque",
                "effect",
                "Les SMS entrants arrivent plus tard."));
    }

    HttpResponse<String> plan(String account, Map<String, ?> body) {
        return Knock.at(port, PATH).as(account).post(json(body));
    }

    HttpResponse<String> ask(String account, String reference, String command, Map<String, ?> body) {
        return Knock.at(port, PATH + "/" + reference + "/" + command)
                .as(account)
                .post(json(body));
    }

    HttpResponse<String> read(String account, String reference) {
        return Knock.at(port, PATH + "/" + reference).as(account).get();
    }

    String alarm(String host, String state) {
        return Knock.at(port, "/api/intake/monitoring")
                .with("Authorization", "Bearer demo-intake-token")
                .with("Content-Type", "application/json")
                .send(
                        "POST",
                        json(Map.of(
                                "source", "zabbix", "host", host, "service", "inbound", "state", state, "summary",
                                "x")))
                .body();
    }
}
