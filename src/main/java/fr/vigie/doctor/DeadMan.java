package fr.vigie.doctor;

import fr.vigie.audit.Heads;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Calls somebody outside again and again, who asks what is wrong once the calls end: they do when this node does not live,
 * when the doctor cannot look, and when timers or notices wait, as then no page of ours would leave either.
 */
@Component
class DeadMan {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final List<String> SILENCING = List.of("timer-late", "notice-stuck");
    /** How far the audit was sealed, and by which seal: kept outside, it shows later whether that was changed. */
    private static final String HEAD = "X-Vigie-Audit";

    private static final Logger log = LoggerFactory.getLogger(DeadMan.class);

    private final DoctorSettings settings;
    private final Heads audit;
    private final RestClient http;

    DeadMan(DoctorSettings settings, Heads audit) {
        this.settings = settings;
        this.audit = audit;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(LONGEST).build());
        requests.setReadTimeout(LONGEST);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /** Says so, unless what is known speaks against it. */
    void alive(List<Chart.Line> known) {
        var address = settings.heartbeat();
        var silent = known.stream()
                .anyMatch(
                        line -> line.told() && SILENCING.contains(line.finding().name()));
        if (address == null || silent) {
            return;
        }
        try {
            var head = audit.head();
            http.get()
                    .uri(address)
                    .header(HEAD, head.seals() + " " + head.hash())
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException unheard) {
            // the address may hold a secret
            log.warn(
                    "Whoever watches from outside could not be called: {}",
                    unheard.getClass().getSimpleName());
        }
    }
}
