package fr.vigie.intake.mail;

import fr.vigie.notice.DeliveryReports;
import fr.vigie.notice.MessageIds;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings what a mail server says of our notices to the notice that it speaks of. */
@Component
class Bounces {

    private final MessageIds ids;
    private final DeliveryReports deliveries;

    Bounces(MessageIds ids, DeliveryReports deliveries) {
        this.ids = ids;
        this.deliveries = deliveries;
    }

    /** Whether it speaks of a notice of ours, which knows now; people hear of it as of every notice that is lost. */
    boolean settles(IncomingMail mail) {
        var bounce = mail.bounce();
        if (bounce == null) {
            return false;
        }
        var receipt = notice(bounce);
        var status = bounce.status() == null ? "" : " (" + bounce.status() + ")";
        receipt.ifPresent(name -> {
            if (bounce.temporary()) {
                deliveries.delayed(name, "le serveur du destinataire ne l'a pas encore prise" + status + ".");
            } else {
                deliveries.undelivered(name, "Le serveur du destinataire l'a renvoyée" + status + ".");
            }
        });
        return receipt.isPresent();
    }

    private Optional<String> notice(IncomingMail.Bounce bounce) {
        return bounce.about().stream()
                .map(String::strip)
                .filter(name -> ids.referenceIn(name).isPresent())
                .map(name -> name.startsWith("<") ? name : "<" + name + ">")
                .filter(deliveries::knows)
                .findFirst();
    }
}
