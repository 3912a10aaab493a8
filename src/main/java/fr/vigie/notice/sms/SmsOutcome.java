package fr.vigie.notice.sms;

import fr.vigie.notice.Delivery;
import fr.vigie.notice.Delivery.Accepted;
import fr.vigie.notice.Delivery.Refused;
import fr.vigie.notice.Delivery.TryLater;
import fr.vigie.notice.Delivery.Unknown;
import fr.vigie.notice.courier.CarrierAnswer;
import java.util.Set;

/**
 * What an answer of iSendPro means for an SMS.
 *
 * @param permanent the codes after which the same is not tried again
 * @param number    to which it goes
 * @param tracker   by which it is named later
 */
record SmsOutcome(Set<Integer> permanent, String number, String tracker) {

    private static final int SENT = 0;
    private static final int BLACKLISTED = 11;
    private static final int NOT_ATTRIBUTED = 21;

    Delivery of(CarrierAnswer answer) {
        var code = Etat.code(answer.body());
        if (answer.isSuccess()) {
            return code.isPresent()
                    ? of(code.getAsInt())
                    : new Unknown("iSendPro a répondu quelque chose d'illisible : le SMS est peut-être parti.");
        }
        if (answer.status() == 400 && code.isPresent()) {
            return code.getAsInt() == SENT
                    ? new Unknown("iSendPro dit à la fois oui et non (statut 400, code 0).")
                    : of(code.getAsInt());
        }
        return new TryLater("iSendPro ne prend pas le SMS (statut " + answer.status() + ")"
                + (isAboutOurAccount(answer) ? " : vérifiez la clé et les adresses IP autorisées." : "."));
    }

    private Delivery of(int code) {
        if (code == SENT) {
            return new Accepted(tracker);
        }
        return permanent.contains(code)
                ? new Refused(sentence(code))
                : new TryLater("iSendPro ne prend pas le SMS pour le moment (code " + code + ").");
    }

    private String sentence(int code) {
        return switch (code) {
            case BLACKLISTED ->
                "Le numéro " + number + " est sur liste noire : plus aucun SMS ne l'atteindra. "
                        + "Faites-le retirer de la liste chez iSendPro, et joignez cette personne autrement d'ici là.";
            case NOT_ATTRIBUTED ->
                "Le numéro " + number
                        + " n'est pas attribué : aucun SMS ne peut y arriver. Corrigez-le dans le répertoire.";
            default ->
                "iSendPro refuse définitivement le numéro " + number + " (code " + code
                        + ") : vérifiez-le dans le répertoire.";
        };
    }

    private static boolean isAboutOurAccount(CarrierAnswer answer) {
        return answer.status() == 401 || answer.status() == 403;
    }
}
