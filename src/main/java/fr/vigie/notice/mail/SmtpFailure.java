package fr.vigie.notice.mail;

import fr.vigie.notice.Delivery;
import fr.vigie.notice.Delivery.Refused;
import fr.vigie.notice.Delivery.TryLater;
import fr.vigie.notice.Delivery.Unknown;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a failed conversation with a mail server means for the letter. */
class SmtpFailure {

    private SmtpFailure() {}

    /** @param begun whether the mail itself was already on its way to the server */
    static Delivery of(MessagingException failure, boolean begun, String recipient) {
        for (Exception next = failure; next instanceof MessagingException told; next = told.getNextException()) {
            if (told instanceof SMTPAddressFailedException address) {
                return answered(address.getReturnCode(), "refuse l'adresse " + recipient);
            }
            if (told instanceof SMTPSenderFailedException sender) {
                // our own address or account is at fault: once an operator has put it right, the same letter leaves
                return new TryLater("Le serveur de messagerie refuse notre adresse d'expéditeur (code "
                        + sender.getReturnCode() + ").");
            }
            if (told instanceof SMTPSendFailedException message
                    && message.getReturnCode() >= 400
                    && !isAboutAnAddress(message)) {
                return answered(message.getReturnCode(), "refuse le message pour " + recipient);
            }
        }
        if (begun) {
            return new Unknown("Le serveur de messagerie n'a pas dit s'il a pris le message pour " + recipient + ".");
        }
        return failure instanceof SendFailedException invalid && invalid.getInvalidAddresses() != null
                ? new Refused("L'adresse " + recipient + " n'est pas utilisable.")
                : new TryLater("Le serveur de messagerie n'a pas répondu.");
    }

    private static boolean isAboutAnAddress(MessagingException failure) {
        for (Exception next = failure; next instanceof MessagingException told; next = told.getNextException()) {
            if (told instanceof SMTPAddressFailedException || told instanceof SMTPSenderFailedException) {
                return true;
            }
        }
        return false;
    }

    private static Delivery answered(int code, String what) {
        return code >= 500
                ? new Refused("Le serveur de messagerie " + what + " (code " + code + ").")
                : new TryLater("Le serveur de messagerie " + what + " pour le moment (code " + code + ").");
    }
}
