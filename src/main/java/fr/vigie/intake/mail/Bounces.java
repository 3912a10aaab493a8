package fr.vigie.intake.mail;

import fr.vigie.intake.Clipped;
import fr.vigie.intake.mail.read.Bounce;
import fr.vigie.intake.mail.read.ReadMail;
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
    boolean settles(ReadMail mail) {
        var bounce = mail.bounce();
        if (bounce == null) {
            return false;
        }
        var receipt = notice(bounce);
        receipt.ifPresent(name -> tell(name, bounce));
        return receipt.isPresent();
    }

    private void tell(String receipt, Bounce bounce) {
        var status = bounce.status() == null ? "" : " (" + Clipped.to(20, bounce.status()) + ")";
        switch (bounce.outcome()) {
            case FAILED -> deliveries.undelivered(receipt, "Le serveur du destinataire l'a refusée" + status + ".");
            case DELAYED ->
                deliveries.delayed(receipt, "le serveur du destinataire ne l'a pas encore prise" + status + ".");
            case DELIVERED -> deliveries.delivered(receipt);
        }
    }

    private Optional<String> notice(Bounce bounce) {
        return bounce.about().stream()
                .map(String::strip)
                .filter(name -> ids.referenceIn(name).isPresent())
                .map(name -> name.startsWith("<") ? name : "<" + name + ">")
                .filter(deliveries::knows)
                .findFirst();
    }
}
