package fr.vigie.coverage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** A manager who plans over REST, looks at what comes of it, and clears the table before leaving. */
final class Planner {

    static final String ROTA = "/api/coverage/rota";

    private final int port;
    private final String account;

    Planner(int port, String account) {
        this.port = port;
        this.account = account;
    }

    HttpResponse<String> put(String path, String json) {
        return knock(ROTA + "/" + path).with("Content-Type", "application/json").send("PUT", json);
    }

    HttpResponse<String> post(String kind, String json) {
        return knock(ROTA + "/" + kind).post(json);
    }

    HttpResponse<String> delete(String key) {
        return knock(ROTA + "/" + key.replace("ô", "%C3%B4")).send("DELETE", "");
    }

    HttpResponse<String> sendCalendar(String pool, byte[] ics) {
        return knock(ROTA + "/feed/" + pool)
                .with("Content-Type", "text/calendar")
                .send("PUT", ics);
    }

    /** What was planned, taken in; its key. */
    String planned(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return JsonPath.read(answer.body(), "$.key");
    }

    void takenAway(String key) {
        var answer = delete(key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** What holds, as the list says it. */
    <T> List<T> list(String path) {
        return JsonPath.read(knock(ROTA).get().body(), path);
    }

    /** The people on duty in this pool. */
    List<String> duty(String pool, String at) {
        return coverage(at, "$.duty[?(@.pool == '" + pool + "')].person");
    }

    /** @param at an instant, and a client where one is meant: {@code 2027-03-07T10:00Z&client=ACME} */
    <T> T coverage(String at, String path) {
        var answer = knock("/api/coverage?at=" + at).get();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.read(answer.body(), path);
    }

    /** The holes of a span, each in one line. */
    List<String> holes(String from, String to) {
        var holes =
                knock("/api/coverage/holes?from=" + from + "&to=" + to).get().body();
        return JsonPath.<List<Map<String, String>>>read(holes, "$").stream()
                .map(hole -> String.join(" ", hole.get("from"), hole.get("to"), hole.get("pool"), hole.get("kind")))
                .toList();
    }

    Knock knock(String path) {
        return Knock.at(port, path).as(account);
    }

    void clear() {
        this.<String>list("$[*].key").forEach(this::takenAway);
    }
}
