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

    /**
     * What a mail says became of a notice of ours.
     *
     * @param reference of the notice's ticket
     * @param lost      whether the notice is lost since then: who reads the ticket is to see in which words
     */
    record Settled(String reference, boolean lost) {}

    /**
     * Where it speaks of a notice of ours, which knows now; people hear of it as of every notice that is lost. Empty
     * where it does not.
     */
    Optional<Settled> settled(ReadMail mail) {
        var bounce = mail.bounce();
        return Optional.ofNullable(bounce)
                .flatMap(this::notice)
                .flatMap(receipt -> ids.referenceIn(receipt)
                        .map(reference -> new Settled(reference, bounce != null && tell(receipt, bounce))));
    }

    private boolean tell(String receipt, Bounce bounce) {
        var status = bounce.status() == null ? "" : " (" + Clipped.to(20, bounce.status()) + ")";
        switch (bounce.outcome()) {
            case FAILED -> {
                return deliveries.undelivered(receipt, "Le serveur du destinataire l'a refusée" + status + ".");
            }
            case DELAYED ->
                deliveries.delayed(receipt, "le serveur du destinataire ne l'a pas encore prise" + status + ".");
            case DELIVERED -> deliveries.delivered(receipt);
        }
        return false;
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
