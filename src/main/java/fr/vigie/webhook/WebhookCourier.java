package fr.vigie.webhook;

import fr.vigie.client.Carrier;
import fr.vigie.notice.Courier;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.Delivery.Accepted;
import fr.vigie.notice.Delivery.Refused;
import fr.vigie.notice.Delivery.TryLater;
import fr.vigie.notice.Letter;
import fr.vigie.notice.courier.Call;
import fr.vigie.notice.courier.CarrierAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** Posts events as the specification of Standard Webhooks says; the same event keeps its id at every try. */
class WebhookCourier implements Courier {

    private static final int GONE = 410;

    private final Endpoints endpoints;
    private final Map<String, Call> calls;
    private final Clock clock;

    /** @param read how long an endpoint may take to answer */
    WebhookCourier(Endpoints endpoints, Duration read, Clock clock) {
        this.endpoints = endpoints;
        this.calls = endpoints.all().stream()
                .collect(Collectors.toMap(
                        Endpoint::name, endpoint -> new Call(named(endpoint.name()), endpoint.url(), read)));
        this.clock = clock;
    }

    @Override
    public Carrier carrier() {
        return Carrier.WEBHOOK;
    }

    /** One for each endpoint, and one for what was written to those that are no longer named. */
    @Override
    public int lanes(int usual) {
        return Math.max(usual, endpoints.all().size() + 1);
    }

    @Override
    public Delivery carry(Letter letter) {
        return endpoints
                .named(letter.recipient())
                .map(endpoint -> post(endpoint, letter))
                .orElseGet(() -> new Refused(named(letter.recipient()) + " n'est plus dans les réglages."));
    }

    private Delivery post(Endpoint endpoint, Letter letter) {
        var body = letter.wording().body().getBytes(StandardCharsets.UTF_8);
        var call = calls.get(endpoint.name());
        return call == null
                ? new TryLater(named(endpoint.name()) + " n'est pas prêt.")
                : call.post(body, headers -> sign(headers, endpoint, letter, body), answer -> meaning(answer, letter));
    }

    private void sign(HttpHeaders headers, Endpoint endpoint, Letter letter, byte[] body) {
        var id = "msg_" + letter.id();
        var seconds = clock.instant().getEpochSecond();
        headers.set(HttpHeaders.USER_AGENT, "Vigie");
        headers.set("webhook-id", id);
        headers.set("webhook-timestamp", Long.toString(seconds));
        headers.set(
                "webhook-signature",
                endpoint.secrets().stream()
                        .map(secret -> secret.sign(id, seconds, body))
                        .collect(Collectors.joining(" ")));
    }

    private static Delivery meaning(CarrierAnswer answer, Letter letter) {
        if (answer.isSuccess()) {
            return new Accepted("msg_" + letter.id());
        }
        return answer.status() == GONE
                ? new Refused(named(letter.recipient()) + " ne veut plus rien recevoir (statut 410) :"
                        + " retirez-le des réglages, ou corrigez son adresse.")
                : new TryLater(named(letter.recipient()) + " répond par le statut " + answer.status() + ".");
    }

    private static String named(String endpoint) {
        return "Le destinataire « " + endpoint + " »";
    }

    @Override
    public String toString() {
        return endpoints.all().isEmpty()
                ? "nobody yet: vigie.webhooks names no endpoint"
                : "signed posts to "
                        + endpoints.all().stream().map(Endpoint::name).collect(Collectors.joining(", "));
    }
}
