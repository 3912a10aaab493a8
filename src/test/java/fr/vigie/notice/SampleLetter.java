package fr.vigie.notice;

import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import java.time.Instant;
import java.util.UUID;

/** Letters as couriers get them, about one ticket. */
public class SampleLetter {

    public static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    public static final String TRACKER = "0f8fad5bd9cb469fa16570867728950e";

    private SampleLetter() {}

    public static Letter mail(String recipient, String subject, String body) {
        return letter(Carrier.MAIL, recipient, new Wording(Language.FR, subject, "bref", body));
    }

    public static Letter sms(String recipient, String brief) {
        return letter(Carrier.SMS, recipient, new Wording(Language.FR, "Objet", brief, "Texte."));
    }

    public static Letter letter(Carrier carrier, String recipient, Wording wording) {
        return new Letter(
                ID,
                "INC-2026-000001",
                NoticeKind.RECEIPT,
                carrier,
                recipient,
                wording,
                true,
                Instant.parse("2026-11-23T10:15:00Z"));
    }
}
