package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.vigie.intake.Door;
import fr.vigie.intake.mail.MailboxSettings.Security;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that tells of a mail with its next answer, whatever was asked, and then never again. */
class ToldInPassingTest extends MailStory {

    private static final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
    private static GreenMailUser user;

    @BeforeAll
    static void start() {
        server.start();
        user = server.setUser("box1", "secret");
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void what_comes_after_a_look_and_is_read_by_somebody_before_we_listen_is_not_left_for_later() {
        var mail = Eml.about("Lu entre-temps");
        doAnswer(look -> deliverRead(mail)).doNothing().when(doors).well(Door.MAIL);

        watch(Dovecot.settings(server.getImap().getPort(), "box1", "secret", Security.NONE, Map.of()));

        assertThat(incidentOf(mail)).startsWith("INC-");
    }

    private static Object deliverRead(Eml mail) throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.bytes()));
        return server.getManagers()
                .getImapHostManager()
                .getInbox(user)
                .appendMessage(message, new Flags(Flags.Flag.SEEN), new Date());
    }
}
