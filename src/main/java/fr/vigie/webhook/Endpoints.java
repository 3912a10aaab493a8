package fr.vigie.webhook;

import fr.vigie.notice.courier.WebAddress;
import fr.vigie.webhook.WebhookSettings.Written;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The machines that want to be told, as the operator named them. */
@Component
class Endpoints {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    /** A secret, the one that replaces it, and one more in a hurry. */
    private static final int MOST_SECRETS = 3;

    private final List<Endpoint> all;

    /** @throws UnusableWebhook with a sentence that names the endpoint and shows no secret */
    Endpoints(WebhookSettings settings) {
        // in the same order on every node, whatever order the settings came in
        all = new TreeMap<>(settings.webhooks())
                .entrySet().stream()
                        .map(entry -> read(entry.getKey(), entry.getValue()))
                        .toList();
    }

    List<Endpoint> all() {
        return all;
    }

    Optional<Endpoint> named(String name) {
        return all.stream().filter(endpoint -> endpoint.name().equals(name)).findFirst();
    }

    List<Endpoint> wanting(EventType type) {
        return all.stream().filter(endpoint -> endpoint.wants(type)).toList();
    }

    private static Endpoint read(String name, Written written) {
        if (!NAME.matcher(name).matches()) {
            throw new UnusableWebhook(
                    name,
                    "its name is made of up to 40 lower-case letters, digits and hyphens (vigie.webhooks.<name>)");
        }
        return new Endpoint(name, url(name, written), secrets(name, written.secrets()), events(name, written.events()));
    }

    private static String url(String name, Written written) {
        var url = written.url() == null ? "" : written.url().strip();
        if (url.isEmpty() || !WebAddress.isNoneOrUsable(url)) {
            throw new UnusableWebhook(name, "url must be an address by https or http");
        }
        var address = URI.create(url);
        if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw new UnusableWebhook(name, "url carries neither an account nor a # part: the signature is the key");
        }
        return url;
    }

    private static List<SigningSecret> secrets(String name, List<String> written) {
        var secrets = written.stream().filter(StringUtils::hasText).toList();
        if (secrets.isEmpty() || secrets.size() > MOST_SECRETS) {
            throw new UnusableWebhook(
                    name, "secrets holds one, or two while one replaces the other (" + MOST_SECRETS + " at most)");
        }
        return secrets.stream()
                .map(secret -> SigningSecret.read(secret.strip())
                        .orElseThrow(() -> new UnusableWebhook(
                                name,
                                "secret " + (secrets.indexOf(secret) + 1)
                                        + " must be whsec_ and then 24 to 64 random bytes in base64, as"
                                        + " \"whsec_$(openssl rand -base64 32)\" makes one")))
                .toList();
    }

    private static Set<EventType> events(String name, List<String> written) {
        var wanted = written.stream().filter(StringUtils::hasText).toList();
        if (wanted.isEmpty()) {
            return EnumSet.allOf(EventType.class);
        }
        return wanted.stream()
                .map(code -> EventType.named(code.strip())
                        .orElseThrow(() -> new UnusableWebhook(
                                name, "there is no event \"" + code + "\"; the events are " + EventType.codes())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class)));
    }
}
