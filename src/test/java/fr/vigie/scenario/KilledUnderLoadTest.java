package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.vigie.OwnNode;
import fr.vigie.Vigie;
import fr.vigie.contract.Rows;
import fr.vigie.doctor.Doctor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node is killed at random moments while people report and complete, again and again: what was answered is there, what is
 * told is told, and the doctor finds nothing. {@code -Dvigie.kills=30} says how often.
 */
@Tag("bench")
class KilledUnderLoadTest {

    private static final int KILLS = Integer.getInteger("vigie.kills", 30);
    private static final long SEED = Long.getLong("vigie.seed", 11);

    private final OwnNode vigie = new OwnNode();
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
            try (var after = vigie.here(settings(mail))) {
                load.goOn(OwnNode.port(after));
                await().atMost(Duration.ofMinutes(2)).until(load::isAnsweredAll);
                load.stop();
                nothingIsLost(after, load, mail);
                System.err.printf(
                        "%d kills: %d reports answered, %d tasks completed, %d mails for %d notices, doctor content%n",
                        KILLS,
                        load.reported().size(),
                        load.completed().size(),
                        mail.getReceivedMessages().length,
                        mails(after));
            }
        } finally {
            mail.stop();
        }
    }

    private void liveAndDie(Load load, GreenMail mail) throws Exception {
        var portFile = folder.resolve("port");
        Files.deleteIfExists(portFile);
        var node = vigie.apart(Vigie.class, settings(mail, OwnNode.tellingPortTo(portFile)));
        try {
            load.goOn(OwnNode.portIn(portFile));
            assertThat(node.waitFor(200 + chance.nextInt(8000), TimeUnit.MILLISECONDS))
                    .as("it lives until it is killed")
                    .isFalse();
        } finally {
            node.destroyForcibly().onExit().join();
        }
    }

    private static void nothingIsLost(ConfigurableApplicationContext after, Load load, GreenMail mail) {
        var rows = after.getBean(JdbcClient.class);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> Rows.count(rows, "notice where status in ('PENDING', 'SENDING')") == 0);
        assertThat(load.reported())
                .isNotEmpty()
                .allSatisfy((externalId, reference) -> assertThat(
                                rows.sql("select incident from report where external_id = ?")
                                        .param(externalId)
                                        .query(String.class)
                                        .list())
                        .containsExactly(reference));
        assertThat(load.completed())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                Rows.count(rows, "journal where kind = 'OPENED' and incident = '" + reference + "'"))
                        .isEqualTo(1));
        assertThat(Arrays.stream(mail.getReceivedMessages())
                        .map(KilledRelayTest::id)
                        .distinct())
                .as("every letter came, under one name")
                .hasSize(Math.toIntExact(mails(after)));
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(after.getBean(Doctor.class)
                                .look(Clock.systemUTC().instant()))
                        .isEmpty());
    }

    private static long mails(ConfigurableApplicationContext after) {
        return Rows.count(after.getBean(JdbcClient.class), "notice where carrier = 'MAIL'");
    }

    private static String[] settings(GreenMail mail, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port=" + mail.getSmtp().getPort(),
                                "--vigie.relay.lease=12s"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }
}
