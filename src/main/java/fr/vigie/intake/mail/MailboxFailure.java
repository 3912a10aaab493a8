package fr.vigie.intake.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Says why the mailbox can't be read, without any word of the server or of the account. */
class MailboxFailure {

    private MailboxFailure() {}

    static String sentence(Throwable failure, MailboxSettings settings) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var said = said(cause, settings);
            if (said != null) {
                return said;
            }
        }
        return "La boîte aux lettres ne peut pas être lue : le serveur IMAP " + settings.host() + ":"
                + settings.called()
                + " a coupé la connexion ou répond autrement que prévu ("
                + NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName() + ").";
    }

    private static @Nullable String said(Throwable cause, MailboxSettings settings) {
        var server = settings.host() + ":" + settings.called();
        if (cause instanceof AuthenticationFailedException) {
            return "Le serveur IMAP " + server + " refuse notre compte ou son mot de passe.";
        }
        if (cause instanceof FolderNotFoundException) {
            return "Le dossier " + settings.folder() + " n'existe pas sur " + server + ".";
        }
        if (cause instanceof SSLException || cause instanceof CertificateException) {
            return "La connexion à " + server + " n'est pas sûre : son certificat ou son TLS n'est pas accepté.";
        }
        if (cause instanceof UnknownHostException) {
            return "Le serveur IMAP " + settings.host() + " est inconnu.";
        }
        if (cause instanceof ConnectException || cause instanceof SocketTimeoutException) {
            return "Le serveur IMAP " + server + " ne répond pas.";
        }
        if (cause instanceof DataAccessException || cause instanceof TransactionException) {
            return "Le courrier attend dans la boîte : notre base de données n'est pas joignable ou n'a plus de place.";
        }
        if (cause instanceof MailConnectException connect && connect.getCause() == null) {
            return "Le serveur IMAP " + server + " ne répond pas.";
        }
        if (cause instanceof MessagingException
                && String.valueOf(cause.getMessage()).startsWith("STARTTLS required")) {
            return "Le serveur IMAP " + server + " n'offre pas STARTTLS.";
        }
        if (cause instanceof FolderClosedException || cause instanceof StoreClosedException) {
            return "Le serveur IMAP " + server + " a fermé la connexion.";
        }
        return null;
    }
}
