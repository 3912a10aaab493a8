package fr.vigie.notice.pager;

import static java.util.Map.entry;

import fr.vigie.client.Carrier;
import fr.vigie.notice.Courier;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.Delivery.Accepted;
import fr.vigie.notice.Delivery.Refused;
import fr.vigie.notice.Delivery.TryLater;
import fr.vigie.notice.Letter;
import fr.vigie.notice.Links;
import fr.vigie.notice.courier.Call;
import fr.vigie.notice.courier.CarrierAnswer;
import fr.vigie.notice.courier.WebAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/** Pages by a webhook: one POST a page, which its receiver can tell from a repetition by its key. */
class PagerCourier implements Courier {

    /** Of the 4xx, those that say "not now". */
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

    private final Call call;
    private final String token;
    private final String host;
    private final Links links;

    /** @param read how long the webhook may take to answer */
    PagerCourier(PagerSettings settings, Links links, Duration read) {
        var url = settings.url() == null ? "" : settings.url();
        this.call = new Call("Le pager", url, read);
        this.token = settings.token() == null ? "" : settings.token().strip();
        this.host = WebAddress.host(url);
        this.links = links;
    }

    @Override
    public Carrier carrier() {
        return Carrier.PAGER;
    }

    @Override
    public Delivery carry(Letter letter) {
        return call.post(page(letter), headers -> sign(headers, letter), answer -> meaning(answer, letter));
    }

    private Map<String, Object> page(Letter letter) {
        return Map.ofEntries(
                entry("key", letter.id().toString()),
                entry("to", letter.recipient()),
                entry("kind", letter.kind().name()),
                entry("reference", letter.reference()),
                entry("title", letter.wording().subject()),
                entry("text", letter.wording().brief()),
                entry("link", links.of(letter.kind(), letter.reference()).toString()),
                entry("urgent", letter.urgent()),
                entry("at", letter.writtenAt().toString()));
    }

    private void sign(HttpHeaders headers, Letter letter) {
        headers.set("Idempotency-Key", letter.id().toString());
        if (StringUtils.hasText(token)) {
            headers.setBearerAuth(token);
        }
    }

    private static Delivery meaning(CarrierAnswer answer, Letter letter) {
        if (answer.isSuccess()) {
            return new Accepted(letter.id().toString());
        }
        var isFinal = answer.status() >= 400 && answer.status() < 500 && !NOT_NOW.contains(answer.status());
        return isFinal
                ? new Refused("Le pager refuse de biper « " + letter.recipient() + " » (statut " + answer.status()
                        + ") : vérifiez ce nom, l'adresse du pager et son jeton.")
                : new TryLater("Le pager ne prend rien pour le moment (statut " + answer.status() + ").");
    }

    @Override
    public String toString() {
        return "the webhook at " + host;
    }
}
