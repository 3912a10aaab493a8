package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.vigie.OwnNode;
import fr.vigie.contract.Outside;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole of Vigie between a real mailbox and a mail server: what comes in is answered, what answers joins. */
class MailBothWaysTest {

    private static final GreenMail out = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static Dovecot dovecot;
    private static MailFolder in;
    private static ConfigurableApplicationContext vigie;

    @BeforeAll
    static void start() {
        dovecot = Dovecot.start();
        in = dovecot.folderOf("box1");
        out.start();
        vigie = new OwnNode()
                .here(
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + out.getSmtp().getPort(),
                        "--vigie.mail.from=Vigie <vigie@vigie.example>",
                        "--vigie.intake.mail.host=127.0.0.1",
                        "--vigie.intake.mail.port=" + dovecot.settings("box1").called(),
                        "--vigie.intake.mail.security=NONE",
                        "--vigie.intake.mail.user=box1",
                        "--vigie.intake.mail.password=secret");
    }

    @AfterAll
    static void stop() {
        if (vigie != null) {
            vigie.close();
        }
        out.stop();
        if (dovecot != null) {
            dovecot.close();
        }
    }

    @Test
    void a_client_who_answers_our_receipt_goes_on_about_the_same_ticket() throws Exception {
        var mail = Eml.about("API lente").from("hugo@valbrune.example");
        open(mail);
        var receipt = receipts("hugo@valbrune.example", 1).get(0);
        assertThat(receipt.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");

        var answer = Eml.about("Re: " + receipt.getSubject())
                .from("collegue@ailleurs.example")
                .with("In-Reply-To: " + receipt.getMessageID());
        in.deliver(answer.written());

        eventually(() ->
                incidents(answer).equals(incidents(mail)) && !incidents(mail).isEmpty());
        assertThat(receipt.getSubject()).contains(incidents(mail).get(0));
    }

    @Test
    void a_receipt_that_bounces_is_a_notice_that_failed_and_people_hear_of_it() throws Exception {
        open(Eml.about("Adresse morte").from("parti@opale.example"));
        var receipt = receipts("parti@opale.example", 1).get(0);
        eventually(() -> "SENT".equals(status("parti@opale.example")));

        in.deliver(Delivery.failed(receipt.getMessageID(), "parti@opale.example"));

        eventually(() -> "FAILED".equals(status("parti@opale.example")));
        assertThat(count("journal where kind = 'NOTICE_LOST' and text like '%parti@opale.example%5.1.1%'"))
                .isOne();
        assertThat(count("notice where kind = 'UNDELIVERED'")).isPositive();
        eventually(() -> count("report where subject ilike '%undelivered%'") == 1);
        assertThat(count("incident where subject ilike '%undelivered%'"))
                .as("it is read on the ticket whose notice is lost")
                .isZero();
    }

    @Test
    void two_desks_that_answer_each_other_stop_and_a_person_hears_of_it() {
        var robot = "bureau@robot.example";
        for (int lap = 1;
                lap <= 30 && count("notice where recipient = '" + robot + "' and why like 'Boucle%'") == 0;
                lap++) {
            int before = lap;
            open(Eml.about("Votre demande n° " + lap).from(robot));
            eventually(() -> count("notice where kind = 'RECEIPT' and recipient = '" + robot + "'") == before);
        }

        eventually(() -> count("notice where due_at is not null and recipient = '" + robot + "'") == 0);
        assertThat(receipts(robot, 10)).hasSize(10);
        assertThat(count("notice where recipient = '" + robot + "' and why like 'Boucle%'"))
                .isOne();
        assertThat(count("journal where kind = 'NOTICE_LOST' and text like '%" + robot + "%Boucle%'"))
                .isOne();
    }

    /** It comes in, and an agent opens the ticket, upon which its sender hears of it. */
    private static void open(Eml mail) {
        in.deliver(mail.written());
        eventually(() -> !incidents(mail).isEmpty());
        var reference = incidents(mail).get(0);
        var outside = new Outside(vigie.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> outside.task(reference, "id"));
        outside.completed(reference, Map.of("priority", 4));
    }

    private static List<MimeMessage> receipts(String recipient, int most) {
        eventually(() -> to(recipient).size() >= most);
        return to(recipient);
    }

    private static List<MimeMessage> to(String recipient) {
        return Arrays.stream(out.getReceivedMessages())
                .filter(mail -> isTo(mail, recipient))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String recipient) {
        try {
            return "RECEIPT".equals(mail.getHeader("X-Vigie", null))
                    && mail.getAllRecipients()[0].toString().contains(recipient);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> incidents(Eml mail) {
        return vigie.getBean(JdbcClient.class)
                .sql("select incident from report where external_id = ?")
                .param("mail|" + mail.id())
                .query(String.class)
                .list();
    }

    private static String status(String recipient) {
        return vigie.getBean(JdbcClient.class)
                .sql("select status from notice where kind = 'RECEIPT' and recipient = ?")
                .param(recipient)
                .query(String.class)
                .single();
    }

    private static long count(String what) {
        return vigie.getBean(JdbcClient.class)
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }

    private static void eventually(Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(40)).until(holds);
    }
}
