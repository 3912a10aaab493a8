package fr.vigie;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A request from outside, exactly as written: no path is tidied up on the way. */
public class Knock {

    private static final HttpClient http = HttpClient.newHttpClient();

    private final HttpRequest.Builder request;

    private Knock(HttpRequest.Builder request) {
        this.request = request;
    }

    public static Knock at(int port, String path) {
        return new Knock(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    /** With the account whose password is its name, as in the demo; nobody when the name is "nobody". */
    public Knock as(String account) {
        return account.equals("nobody") ? this : as(account, account);
    }

    public Knock as(String account, String password) {
        var plain = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(plain));
    }

    public Knock with(String header, String value) {
        request.header(header, value);
        return this;
    }

    public HttpResponse<String> get() {
        return send("GET", "");
    }

    public HttpResponse<String> post(String json) {
        return with("Content-Type", "application/json").send("POST", json);
    }

    public HttpResponse<String> send(String method, String body) {
        return send(method, body.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> send(String method, byte[] body) {
        var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        try {
            return http.send(request.method(method, publisher).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
