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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cancel     | {}                                                                    | Dites pourquoi (reason).
            cancel     | {"reason": " "}                                                       | Dites pourquoi (reason).
            extend     | {"to": "2027-03-06T23:00"}                                            | Dites pourquoi (reason).
            extend     | {"reason": "Lent"}                                                    | Dites la nouvelle fin (to).
            extend     | {"reason": "Lent", "to": "demain"}                                    | La date (to) ne se lit pas
            reschedule | {"from": "2027-03-06T22:00", "to": "2027-03-06T23:00"}                | Dites pourquoi (reason).
            reschedule | {"from": "bientôt", "to": "2027-03-06T23:00", "reason": "Lent"}       | La date (from) ne se lit pas
            reschedule | {"to": "2027-03-06T23:00", "reason": "Lent"}                          | Dites le nouveau début (from).
            """)
    void what_is_missing_is_named_as_this_door_calls_it(String command, String json, String sentence) {
        var vigie = new Outside(port);
        var from = MaintenanceDoor.night(clock);
        String reference = vigie.read(
                new MaintenanceDoor(port).plan("responsable", MaintenanceDoor.window(from, from.plusSeconds(3600))),
                "$.reference");

        var answer = vigie.ask("responsable", MaintenanceDoor.PATH + "/" + reference + "/" + command)
                .post(json);

        assertProblem(answer, 422);
        assertThat(vigie.<String>read(answer, "$.detail")).startsWith(sentence);
    }
}
