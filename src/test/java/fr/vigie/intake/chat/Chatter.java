package fr.vigie.intake.chat;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A client who writes in the chat, by the API that the widget uses. */
class Chatter {

    static final String OPEN = "/api/chat/conversations";

    private final int port;
    private final String conversation;
    private final String token;
    private final String reference;

    private Chatter(int port, HttpResponse<String> opened) {
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        this.port = port;
        this.conversation = JsonPath.read(opened.body(), "$.conversation");
        this.token = JsonPath.read(opened.body(), "$.token");
        this.reference = JsonPath.read(opened.body(), "$.reference");
    }

    static Chatter opening(int port, String message) {
        return opening(port, Map.of("name", "Inès Roussel", "message", message));
    }

    static Chatter opening(int port, Map<String, String> body) {
        return new Chatter(port, Knock.at(port, OPEN).post(json(body)));
    }

    String conversation() {
        return conversation;
    }

    String token() {
        return token;
    }

    String reference() {
        return reference;
    }

    HttpResponse<String> say(String message) {
        return post("/messages", json(Map.of("message", message)));
    }

    HttpResponse<String> say(String message, String id) {
        return post("/messages", json(new HashMap<>(Map.of("message", message, "id", id))));
    }

    HttpResponse<String> seen(long seq) {
        return post("/seen", "{\"seq\":" + seq + "}");
    }

    HttpResponse<String> post(String path, String body) {
        return knock(path).post(body);
    }

    HttpResponse<String> read(long after) {
        return knock("/messages?after=" + after).get();
    }

    List<String> kinds() {
        return JsonPath.read(read(0).body(), "$.lines[*].kind");
    }

    List<String> texts() {
        return JsonPath.read(read(0).body(), "$.lines[*].text");
    }

    Knock knock(String path) {
        return Knock.at(port, OPEN + "/" + conversation + path).with("Authorization", "Bearer " + token);
    }
}
