package fr.vigie.intake.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.Letter;
import fr.vigie.notice.courier.Call;
import fr.vigie.notice.courier.CarrierAnswer;
import fr.vigie.notice.courier.WebAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Hands our answers to the provider of another chat, signed as its own calls are, and told apart by the notice's id. */
@Component
class ProviderCallback {

    /** Of the 4xx, those that say "not now". */
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

    private final ChatSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final Optional<Call> call;

    ProviderCallback(ChatSettings settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.call =
                settings.callbackAddress().map(address -> new Call("Le prestataire de messagerie", address, Call.READ));
    }

    /** What the provider is told. */
    record Answer(String id, String conversation, String reference, String kind, String message, String at) {}

    /** Whether our answers can go that way. */
    boolean isOpen() {
        return call.isPresent() && settings.sharedSecret().isPresent();
    }

    Delivery carry(Letter letter, String conversation) {
        if (call.isEmpty() || settings.sharedSecret().isEmpty()) {
            return new Delivery.Refused(
                    "Aucune adresse de réponse (vigie.intake.chat.callback) n'est configurée pour la"
                            + " messagerie du prestataire.");
        }
        var body = written(new Answer(
                letter.id().toString(),
                conversation,
                letter.reference(),
                letter.kind().name(),
                letter.wording().body(),
                letter.writtenAt().toString()));
        var secret = settings.sharedSecret().get();
        return call.get().post(body, headers -> sign(headers, secret, letter, body), answer -> meaning(answer, letter));
    }

    private void sign(HttpHeaders headers, String secret, Letter letter, byte[] body) {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        headers.set("Idempotency-Key", letter.id().toString());
        headers.set(Signature.TIMESTAMP, timestamp);
        headers.set(Signature.SIGNATURE, Signature.PREFIX + Keys.signature(secret, timestamp, body));
    }

    private static Delivery meaning(CarrierAnswer answer, Letter letter) {
        if (answer.isSuccess()) {
            return new Delivery.Accepted(letter.id().toString());
        }
        var isFinal = answer.status() >= 400 && answer.status() < 500 && !NOT_NOW.contains(answer.status());
        return isFinal
                ? new Delivery.Refused("Le prestataire de messagerie refuse notre réponse (statut " + answer.status()
                        + ") : vérifiez vigie.intake.chat.callback et le secret partagé.")
                : new Delivery.TryLater(
                        "Le prestataire de messagerie ne prend rien pour le moment (statut " + answer.status() + ").");
    }

    private byte[] written(Answer answer) {
        try {
            return json.writeValueAsString(answer).getBytes(UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can be written", impossible);
        }
    }

    @Override
    public String toString() {
        return settings.callbackAddress()
                .map(address -> " and its provider at " + WebAddress.host(address))
                .orElse("");
    }
}
