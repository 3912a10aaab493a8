package fr.vigie.notice.sms;

import fr.vigie.client.Carrier;
import fr.vigie.notice.Courier;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.Delivery.Refused;
import fr.vigie.notice.Letter;
import fr.vigie.notice.courier.Call;
import fr.vigie.notice.courier.WebAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.StringUtils;

/** Sends SMS by iSendPro (public description 1.1.1). */
class SmsCourier implements Courier {

    private final SmsSettings settings;
    private final Call call;

    /** @param read how long iSendPro may take to answer */
    SmsCourier(SmsSettings settings, Duration read) {
        this.settings = settings;
        this.call = new Call("iSendPro", settings.url(), read);
    }

    @Override
    public Carrier carrier() {
        return Carrier.SMS;
    }

    @Override
    public Delivery carry(Letter letter) {
        if (!letter.recipient().matches("\\+?[0-9]{6,15}")) {
            return new Refused("« " + letter.recipient().replaceAll("\\p{Cntrl}", " ")
                    + " » n'est pas un numéro de téléphone : corrigez-le dans le répertoire.");
        }
        var outcome = new SmsOutcome(settings.permanentCodes(), letter.recipient(), tracker(letter));
        return call.post(request(letter), headers -> {}, outcome::of);
    }

    private Map<String, String> request(Letter letter) {
        var text = SmsText.of(letter.wording().brief(), settings.maxParts());
        var request = new HashMap<String, String>();
        request.put("keyid", settings.keyId() == null ? "" : settings.keyId().strip());
        // international numbers are written without the plus there
        request.put("num", letter.recipient().replace("+", ""));
        request.put("sms", text.words());
        request.put("tracker", tracker(letter));
        if (StringUtils.hasText(settings.sender())) {
            request.put("emetteur", settings.sender());
        }
        if (text.isLong()) {
            request.put("smslong", "1");
        }
        if (text.unicode()) {
            request.put("ucs2", "1");
        }
        return request;
    }

    private static String tracker(Letter letter) {
        return letter.id().toString().replace("-", "");
    }

    @Override
    public String toString() {
        return "iSendPro at " + WebAddress.host(settings.url());
    }
}
