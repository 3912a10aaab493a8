package fr.vigie.intake.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.contract.Outside;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A monitoring system as Vigie sees it, with the token of the demo. */
public class Monitor {

    private final int port;
    private final Outside vigie;

    public Monitor(int port) {
        this.port = port;
        this.vigie = new Outside(port);
    }

    public Knock at(String path) {
        return Knock.at(port, path).with("Authorization", "Bearer demo-intake-token");
    }

    public HttpResponse<String> tell(Map<String, ?> alarm) {
        return at("/api/intake/monitoring").post(Outside.json(alarm));
    }

    /** As curl sends it with {@code --data-urlencode}. */
    public HttpResponse<String> form(Map<String, String> fields) {
        return at("/api/intake/monitoring")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        fields.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")));
    }

    /** The incident to which this answer leads. */
    public String reference(HttpResponse<String> answer) {
        var reference = told(answer);
        assertThat(reference).isNotNull();
        return String.valueOf(reference);
    }

    /** The same; null where it leads to none. */
    public @Nullable String told(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return vigie.read(answer, "$.reference");
    }

    /** What the journal says, notices left out. */
    public List<String> journal(String reference) {
        return vigie.read(vigie.incident(reference), "$.journal[?(@.kind != 'NOTICE')].text");
    }

    public String of(String reference, String member) {
        return String.valueOf(vigie.<Object>read(vigie.incident(reference), "$." + member));
    }

    public Outside outside() {
        return vigie;
    }

    /** What Zabbix tells of one problem of a web server. */
    static Map<String, Object> zabbix(String host, String id, String state) {
        return Map.of(
                "source",
                "zabbix",
                "id",
                id,
                "host",
                host,
                "service",
                "http",
                "state",
                state,
                "severity",
                4,
                "summary",
                "HTTP 500 \"trop\"");
    }
}
