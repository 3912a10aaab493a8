package fr.vigie.notice.mail;

import fr.vigie.client.Carrier;
import fr.vigie.notice.Courier;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.Delivery.Accepted;
import fr.vigie.notice.Delivery.Refused;
import fr.vigie.notice.Delivery.TryLater;
import fr.vigie.notice.Delivery.Unknown;
import fr.vigie.notice.Letter;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** Gives mail to a server, and knows at which point of the conversation it stopped where it fails. */
class SmtpCourier implements Courier {

    private static final Logger log = LoggerFactory.getLogger(SmtpCourier.class);

    private final MailWriter writer;
    private final JavaMailSenderImpl server;
    private final Duration patience;
    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("smtp-");

    /**
     * @param server   whose time-outs are shortened where they are longer than a courier may take
     * @param patience for the whole conversation; each answer in it has its own time-out
     */
    SmtpCourier(MailWriter writer, JavaMailSenderImpl server, Duration patience) {
        this.writer = writer;
        this.server = SmtpPatience.limit(server);
        this.patience = patience;
        threads.setDaemon(true);
    }

    @Override
    public Carrier carrier() {
        return Carrier.MAIL;
    }

    @Override
    public Delivery carry(Letter letter) {
        try {
            var mail = writer.message(letter);
            return within(patience, mail, letter.recipient());
        } catch (AddressException unreadable) {
            return new Refused("L'adresse « " + PlainWords.line(letter.recipient())
                    + " » n'est pas une adresse de messagerie : corrigez-la dans le répertoire.");
        } catch (MessagingException unwritable) {
            log.warn("Notice {} can't be written as a mail", letter.id(), unwritable);
            return new Refused("Le message n'a pas pu être mis en forme.");
        }
    }

    private Delivery within(Duration limit, NoticeMessage mail, String recipient) {
        // a server that lets each answer wait almost too long would keep the letter longer than a courier may
        var conversation = CompletableFuture.supplyAsync(() -> converse(mail, recipient), threads);
        try {
            return conversation.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return mail.giveUp()
                    ? new TryLater("Le serveur de messagerie est trop lent.")
                    : new Unknown("Le serveur de messagerie n'a pas confirmé à temps.");
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return mail.giveUp()
                    ? new TryLater("Vigie s'arrête.")
                    : new Unknown("Vigie s'est arrêtée pendant l'envoi.");
        }
    }

    private Delivery converse(NoticeMessage mail, String recipient) {
        @Nullable Transport transport = null;
        try {
            transport = server.getSession().getTransport(SmtpPatience.protocol(server));
            connect(transport);
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Accepted(mail.getMessageID());
        } catch (AuthenticationFailedException refused) {
            log.warn(
                    "The mail server does not accept our account: {}",
                    refused.getClass().getSimpleName());
            return new TryLater("Le serveur de messagerie refuse notre compte.");
        } catch (MessagingException failure) {
            return SmtpFailure.of(failure, mail.hasBegun(), recipient);
        } finally {
            close(transport);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        // an empty account in the environment is none
        var account = StringUtils.hasText(server.getUsername()) ? server.getUsername() : null;
        transport.connect(server.getHost(), server.getPort(), account, account == null ? null : server.getPassword());
    }

    private static void close(@Nullable Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException ignored) {
            // what became of the mail is known already
            log.debug("The mail server hung up first");
        }
    }

    @Override
    public String toString() {
        return "SMTP at " + server.getHost() + ":" + (server.getPort() < 0 ? 25 : server.getPort());
    }
}
