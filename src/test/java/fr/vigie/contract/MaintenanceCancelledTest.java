package fr.vigie.contract;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A maintenance is cancelled by programs wherever the procedure waits with it, as long as it has not begun. */
@VigieTest
class MaintenanceCancelledTest {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Test
    void managers_cancel_what_waits_for_an_approval_too() {
        var vigie = new Outside(port);
        var door = new MaintenanceDoor(port);
        var from = MaintenanceDoor.night(clock)
                .atZone(ZoneId.of("Europe/Paris"))
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .withHour(10)
                .toInstant();
        var window = MaintenanceDoor.window(from, from.plusSeconds(3600));
        window.put("businessHoursReason", "Le fournisseur");
        String reference = vigie.read(door.plan("responsable", window), "$.reference");
        assertThat(vigie.<String>read(door.read("support", reference), "$.status"))
                .isIn("TO_APPROVE", "ANNOUNCED");

        assertProblem(door.ask("responsable", reference, "cancel", Map.of()), 422);
        assertThat(door.ask("responsable", reference, "cancel", Map.of("reason", "inutile"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(vigie.<String>read(door.read("support", reference), "$.status"))
                .isEqualTo("CANCELLED");
        assertProblem(door.ask("responsable", reference, "cancel", Map.of("reason", "encore")), 409);
    }
}
