package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.vigie.OwnNode;
import fr.vigie.Vigie;
import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.Told;
import fr.vigie.servicetime.Slot;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A node is killed while it carries mail: the next one carries the rest, and what was in hand keeps its Message-ID. */
@Tag("bench")
class KilledRelayTest {

    private static final int EVERYBODY = 400;
    private static final int SOME = 20;

    private final OwnNode vigie = new OwnNode();

    @Test
    void everybody_is_told_although_the_node_that_tells_them_is_killed_half_way() throws Exception {
        var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        try {
            var carrying = settings(mail.getSmtp().getPort());
            try (var silent = vigie.here(settings(mail.getSmtp().getPort(), "--vigie.relay.enabled=false"))) {
                tellEverybody(silent);
            }
            killAfterSome(mail, carrying);
            var before = mail.getReceivedMessages().length;
            assertThat(before).isBetween(SOME, EVERYBODY - 1);

            try (var after = vigie.here(carrying)) {
                await().atMost(Duration.ofSeconds(60)).until(() -> states(after).equals(Set.of("SENT")));
            }
            assertThat(ids(mail)).as("distinct mails").hasSize(EVERYBODY);
            assertThat(mail.getReceivedMessages()).hasSizeBetween(EVERYBODY, EVERYBODY + 2);
        } finally {
            mail.stop();
        }
    }

    private void killAfterSome(GreenMail mail, String... settings) {
        var node = vigie.apart(Vigie.class, settings);
        try {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> mail.getReceivedMessages().length >= SOME);
        } finally {
            node.destroyForcibly().onExit().join();
        }
    }

    private static void tellEverybody(ConfigurableApplicationContext vigie) {
        var now = Instant.now(java.time.Clock.systemUTC());
        var about = new Particulars(
                "INC-2026-000001",
                "Routage",
                null,
                "sms",
                1,
                null,
                false,
                "",
                0,
                "Un opérateur est en panne.",
                Slot.BUSINESS,
                now);
        var everybody = IntStream.range(0, EVERYBODY)
                .mapToObj(person -> new Addressee(Carrier.MAIL, "dsi" + person + "@client.example", Language.FR))
                .toList();
        vigie.getBean(TransactionTemplate.class)
                .executeWithoutResult(step -> vigie.getBean(Outbox.class)
                        .put(new Told("INC-2026-000001", NoticeKind.ANNOUNCEMENT, "outage", true, about), everybody));
    }

    private static Set<String> states(ConfigurableApplicationContext vigie) {
        return vigie.getBean(JdbcClient.class)
                .sql("select status from notice")
                .query(String.class)
                .set();
    }

    private static Set<String> ids(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages())
                .map(KilledRelayTest::id)
                .collect(Collectors.toSet());
    }

    static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String[] settings(int smtp, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port=" + smtp,
                                "--vigie.relay.lease=12s",
                                "--camunda.bpm.job-execution.enabled=false"),
                        Stream.of(more))
                .toArray(String[]::new);
    }
}
