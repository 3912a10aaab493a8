package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.vigie.Knock;
import fr.vigie.OwnNode;
import fr.vigie.TestDatabase;
import fr.vigie.contract.Outside;
import fr.vigie.contract.Rows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version starts beside the one before it on the same database, and takes over what is open, at whatever stage. */
@Tag("bench")
class RollingUpgradeTest {

    private final String database = TestDatabase.freshUrl();
    private final OwnNode vigie = new OwnNode(database);
    private final Aftermath after = new Aftermath(database);

    @TempDir
    Path folder;

    @Test
    void what_one_version_began_the_next_one_ends_and_both_work_beside_each_other() throws Exception {
        var previous = PreviousRelease.build();
        if (previous.isEmpty()) {
            System.err.println("SKIPPED: no history here to build the version before this one from");
            Assumptions.abort("no history");
        }
        var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        String[] carrying = {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mail.getSmtp().getPort()
        };
        try (var old = previous.orElseThrow().start(database, carrying);
                var load = new Load()) {
            await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> isUp(old.port()));
            ShortPromise.deploy(old.port(), "PT1M");
            var before = new Outside(old.port());
            var reported = before.reported("Signalé sous l'ancienne version");
            var urgent = before.opened("Ouvert en priorité 1", 1);
            var engaged = engaged(before, before.opened("Engagé", 2));
            var restored = restored(before, engaged(before, before.opened("Rétabli", 4)));
            try (var fresh = Apart.start(vigie, folder, carrying)) {
                var now = new Outside(fresh.port());
                load.goOn(old.port());
                besideEachOther(before, now);
                var promised = opened(before, "À prendre dans la minute", 3);
                load.goOn(fresh.port());
                old.stop();

                await().atMost(Duration.ofMinutes(2)).until(load::isAnsweredAll);
                load.stop();
                after.eachDeadlineIsToldOnce("priority = 3");
                now.completed(reported, Map.of("priority", 2));
                for (var reference : List.of(reported, urgent, promised)) {
                    engaged(now, reference);
                }
                for (var reference : List.of(reported, urgent, promised, engaged)) {
                    restored(now, reference);
                }
                for (var reference : List.of(reported, urgent, promised, engaged, restored)) {
                    now.completed(reference, Map.of("confirmed", true));
                    assertThat(now.<String>read(now.incident(reference), "$.status"))
                            .isEqualTo("CLOSED");
                }
                after.everythingIsSent();
                after.nothingIsLost(load);
                after.everyLetterCameUnderOneName(mail);
                assertThat(Rows.count(after.rows(), "act_ru_job where retries_ = 0"))
                        .isZero();
                after.theDoctorIsContent();
            }
        } finally {
            mail.stop();
        }
    }

    /** Each goes on with what the other began. */
    private static void besideEachOther(Outside before, Outside now) {
        var byOld = opened(before, "Vu par l'ancienne", 2);
        var byNew = opened(now, "Vu par la nouvelle", 2);
        engaged(now, byOld);
        engaged(before, byNew);
        restored(before, byOld);
        restored(now, byNew);
        for (var node : List.of(before, now)) {
            assertThat(node.incident(byOld).statusCode()).isEqualTo(200);
            assertThat(node.ask("support", "/api/incidents?size=5").get().statusCode())
                    .isEqualTo(200);
            assertThat(node.ask("responsable", "/api/coverage").get().statusCode())
                    .isEqualTo(200);
            assertThat(node.ask("nobody", "/status").get().statusCode()).isEqualTo(200);
        }
    }

    /** Under load: what is reported in a burst has its turn a moment later. */
    private static String opened(Outside at, String subject, int priority) {
        var reference = at.reported(subject);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> at.ask("responsable", "/engine-rest/task/count?processInstanceBusinessKey=" + reference)
                        .get()
                        .body()
                        .contains("\"count\":1"));
        at.completed(reference, Map.of("priority", priority));
        return reference;
    }

    private static String engaged(Outside at, String reference) {
        at.completed(reference, Map.of("action", "ESCALATION", "comment", "Vu"));
        return reference;
    }

    private static String restored(Outside at, String reference) {
        at.completed(reference, Map.of("resolution", "Relancé"));
        return reference;
    }

    private static boolean isUp(int port) {
        return Knock.at(port, "/actuator/health").get().statusCode() == 200;
    }
}
