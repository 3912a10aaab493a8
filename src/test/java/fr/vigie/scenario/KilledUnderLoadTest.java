package fr.vigie.scenario;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.vigie.OwnNode;
import fr.vigie.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node is killed at random moments while people report and complete, again and again: what was answered is there, what is
 * told is told, and the doctor finds nothing. {@code -Dvigie.kills=30} says how often.
 */
@Tag("bench")
class KilledUnderLoadTest {

    private static final int KILLS = Integer.getInteger("vigie.kills", 30);
    private static final long SEED = Long.getLong("vigie.seed", 11);

    private final String database = TestDatabase.urlWithTables();
    private final OwnNode vigie = new OwnNode(database);
    private final Random chance = new Random(SEED);

    @TempDir
    Path folder;

    @Test
    void what_was_answered_is_there_and_nothing_is_torn_however_often_the_node_dies() throws Exception {
        var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        try (var load = new Load()) {
            for (int kill = 0; kill < KILLS; kill++) {
                liveAndDie(load, mail);
            }
            try (var node = vigie.here(settings(mail))) {
                load.goOn(OwnNode.port(node));
                await().atMost(Duration.ofMinutes(2)).until(load::isAnsweredAll);
                load.stop();
                var after = new Aftermath(database);
                after.everythingIsSent();
                after.nothingIsLost(load);
                after.everyLetterCameUnderOneName(mail);
                after.theDoctorIsContent();
                System.err.printf(
                        "%d kills: %d reports answered, %d tasks completed, %d mails for %d notices, doctor content%n",
                        KILLS,
                        load.reported().size(),
                        load.completed().size(),
                        mail.getReceivedMessages().length,
                        after.mails());
            }
        } finally {
            mail.stop();
        }
    }

    private void liveAndDie(Load load, GreenMail mail) throws Exception {
        try (var node = Apart.start(vigie, folder, settings(mail))) {
            var done = load.completed().size();
            load.goOn(node.port());
            if (chance.nextInt(3) > 0) {
                // a node that has just started works slowly: most die when they are well at it
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> load.completed().size() > done);
            }
            node.livesFor(Duration.ofMillis(200 + chance.nextInt(6000)));
        }
    }

    private static String[] settings(GreenMail mail) {
        return new String[] {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mail.getSmtp().getPort(),
            "--vigie.relay.lease=12s"
        };
    }
}
