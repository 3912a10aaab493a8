package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.vigie.DebianPostgres;
import fr.vigie.OwnNode;
import fr.vigie.contract.Outside;
import fr.vigie.contract.Rows;
import fr.vigie.notice.NoticeKind;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is taken while people work, all is lost afterwards, and the backup is restored as the README says. */
class BackupTest {

    private static final Path AFTER_RESTORE = Path.of("src/ops/after-restore.sql");

    @TempDir
    Path folder;

    @Test
    @Tag("bench")
    void what_was_there_at_the_backup_goes_on_and_no_client_is_told_anything_twice() throws Exception {
        var installed = DebianPostgres.start(folder.resolve("data"));
        if (installed.isEmpty()) {
            System.err.println("SKIPPED: no PostgreSQL with pg_dump in /usr/lib/postgresql");
            Assumptions.abort("no pg_dump");
        }
        var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        try (var postgres = installed.orElseThrow()) {
            postgres.tool("createdb", "vigie");
            var dump = folder.resolve("vigie.dump").toString();
            var promised = liveAndLoseAll(postgres, mail, dump);

            postgres.tool("createdb", "restored");
            postgres.tool("pg_restore", "restored", "--no-owner", "--exit-on-error", dump);
            postgres.tool(
                    "psql", "restored", "--single-transaction", "-v", "ON_ERROR_STOP=1", "--file=" + AFTER_RESTORE);
            var after = new Aftermath(postgres.url("restored"));
            after.theDoctorIsContent();
            var uncertain = Rows.count(after.rows(), "notice where status = 'UNKNOWN'");
            assertThat(uncertain).as("what was on its way at the backup").isPositive();

            try (var node = new OwnNode(postgres.url("restored")).here(carrying(mail))) {
                var vigie = new Outside(OwnNode.port(node));
                after.eachDeadlineIsToldOnce();
                assertThat(number(vigie.reported("Après la restauration")))
                        .as("no number that a client may have been given")
                        .isGreaterThan(number(promised) + 1000);
                vigie.completed(promised, Map.of("action", "ESCALATION", "comment", "Vu"));
                vigie.completed(promised, Map.of("resolution", "Relancé"));
                vigie.completed(promised, Map.of("confirmed", true));
                after.everythingIsSent();
                after.theDoctorIsContent();
                assertThat(toClients(mail)).as("each letter once").doesNotHaveDuplicates();
                System.err.printf(
                        "backup under load, restored: %d incidents go on, %d letters to clients are left to people, none sent twice%n",
                        Rows.count(after.rows(), "incident"), uncertain);
            }
        } finally {
            mail.stop();
        }
    }

    @Test
    void every_letter_to_clients_is_looked_at_after_a_restore() throws Exception {
        var kinds = Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.audience() == NoticeKind.Audience.CLIENT)
                .map(Enum::name)
                .toList();

        var listed = Pattern.compile("(?s)kind in \\((.*?)\\)").matcher(Files.readString(AFTER_RESTORE));

        assertThat(listed.find()).isTrue();
        assertThat(listed.group(1).replaceAll("['\\s]", "").split(",")).containsExactlyElementsOf(kinds);
    }

    /** The reference of a ticket that was open at the backup. */
    private String liveAndLoseAll(DebianPostgres postgres, GreenMail mail, String dump) throws Exception {
        var vigie = new OwnNode(postgres.url("vigie"));
        String promised;
        try (var load = new Load();
                var node = Apart.start(vigie, folder, carrying(mail, "--vigie.relay.enabled=false"))) {
            ShortPromise.deploy(node.port(), "PT30S");
            promised = new Outside(node.port()).opened("Ouvert avant la sauvegarde", 3);
            load.goOn(node.port());
            await().atMost(Duration.ofMinutes(1)).until(() -> load.completed().size() > 2);
            postgres.tool("pg_dump", "vigie", "--format=custom", "--file=" + dump);
            var then = load.reported().size();
            await().atMost(Duration.ofMinutes(1)).until(() -> load.reported().size() > then + 3);
        }
        var lost = new Aftermath(postgres.url("vigie"));
        try (var node = vigie.here(carrying(mail))) {
            lost.everythingIsSent();
        }
        assertThat(toClients(mail)).isNotEmpty();
        return promised;
    }

    private static String[] carrying(GreenMail mail, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port=" + mail.getSmtp().getPort()),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static List<String> toClients(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(BackupTest::isToAClient)
                .map(KilledRelayTest::id)
                .toList();
    }

    private static boolean isToAClient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().endsWith("@client.example");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static int number(String reference) {
        return Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1));
    }
}
