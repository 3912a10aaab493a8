package fr.vigie.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A machine of others that verifies what it is told, as one written by the specification does. */
public class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private volatile String secret;

    /**
     * What was posted.
     *
     * @param genuine    whether one of its signatures is made with the secret of the receiver
     * @param signatures how many it bears
     */
    public record Heard(String id, long seconds, int signatures, boolean genuine, JsonNode body) {

        public String type() {
            return body.path("type").asText();
        }
    }

    public Receiver(String secret) {
        this.secret = secret;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    /** The next posts are answered like this; when nothing is said, by 204. */
    public void next(Integer... statuses) {
        answers.addAll(Arrays.asList(statuses));
    }

    /** Whether it answers each post by 503 until somebody says that it does not. */
    public void away(boolean isAway) {
        away = isAway;
    }

    /** The names of the events that it took, in their order. */
    public List<String> taken() {
        return taken;
    }

    /** From now on it knows this secret only. */
    public void replaceSecret(String by) {
        secret = by;
    }

    public List<Heard> heard() {
        return heard;
    }

    public List<String> types() {
        return heard.stream().map(Heard::type).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var headers = exchange.getRequestHeaders();
        var id = headers.getFirst("webhook-id");
        var seconds = Long.parseLong(headers.getFirst("webhook-timestamp"));
        var signatures = List.of(headers.getFirst("webhook-signature").split(" "));
        var expected = SigningSecret.read(secret).orElseThrow().sign(id, seconds, body);
        heard.add(new Heard(
                id, seconds, signatures.size(), signatures.contains(expected), new ObjectMapper().readTree(body)));
        var said = answers.poll();
        var status = away ? 503 : said == null ? 204 : said;
        if (status == 204) {
            taken.add(id);
        }
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
