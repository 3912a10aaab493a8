package fr.vigie.intake.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.vigie.Knock;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What somebody tells at one door, and tells again in the same words where no answer came. */
record ToldAtADoor(String door, String body, Key key) {

    static final String CHAT = "/api/chat/conversations";

    private static final Key ACCOUNT = (knock, body) -> knock.as("integrateur");
    private static final Key NONE = (knock, body) -> knock;
    private static final Key MONITOR = bearer("demo-intake-token");

    /** By which somebody is let in. */
    private interface Key {
        Knock shown(Knock knock, String body);
    }

    /** One thing by each door, and more words in a conversation that is open. */
    static List<ToldAtADoor> everything(String conversation, String token) {
        return List.of(
                new ToldAtADoor(CHAT, """
                        {"name": "Zoé", "message": "Rien ne part", "id": "named-by-the-widget-00001"}""", NONE),
                new ToldAtADoor(CHAT + "/" + conversation + "/messages", """
                        {"message": "Toujours rien", "id": "named-by-the-widget-00002"}""", bearer(token)),
                new ToldAtADoor("/api/intake/chat", """
                        {"id": "1", "conversation": "fil", "name": "Ali", "message": "En panne ?"}""", ToldAtADoor::signed),
                new ToldAtADoor("/api/reports", """
                        {"channel": "PHONE", "subject": "Panne", "externalId": "appel-1"}""", ACCOUNT),
                new ToldAtADoor("/engine-rest/process-definition/key/incident/start", """
                        {"variables": {"channel": {"value": "DETECTION"}, "subject": {"value": "Lenteur"},
                         "externalId": {"value": "formulaire-1"}}}""", ACCOUNT),
                new ToldAtADoor("/api/intake/heartbeat/paris", "{\"every\": \"PT5M\"}", MONITOR),
                new ToldAtADoor("/api/intake/monitoring", """
                        {"source": "nagios", "id": "17", "host": "smsc", "service": "smpp", "state": "PROBLEM",
                         "summary": "refusé"}""", MONITOR),
                new ToldAtADoor("/api/intake/alertmanager", """
                        {"version": "4", "groupKey": "g", "status": "firing", "alerts": [{"status": "firing",
                         "labels": {"alertname": "Lent"}, "startsAt": "2026-11-23T09:00:00Z", "fingerprint": "f"}]}""", MONITOR));
    }

    HttpResponse<String> tell(int port) {
        return key.shown(Knock.at(port, door), body).post(body);
    }

    private static Key bearer(String token) {
        return (knock, body) -> knock.with("Authorization", "Bearer " + token);
    }

    private static Knock signed(Knock knock, String body) {
        var now = Long.toString(Clock.systemUTC().instant().getEpochSecond());
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("demo-chat-secret".getBytes(UTF_8), "HmacSHA256"));
            var signature = HexFormat.of().formatHex(mac.doFinal((now + "." + body).getBytes(UTF_8)));
            return knock.with("X-Vigie-Timestamp", now).with("X-Vigie-Signature", "sha256=" + signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
