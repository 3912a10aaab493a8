package fr.vigie.notice.courier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A carrier on this machine that answers everything in one way, or never, and remembers what it was asked. */
public class StubCarrier implements AutoCloseable {

    private static final int ENDLESS = -1;

    private final HttpServer server;
    private final int status;
    private final @Nullable String body;
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();

    private StubCarrier(int status, @Nullable String body) {
        this.status = status;
        this.body = body;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    public static StubCarrier answering(int status, String body) {
        return new StubCarrier(status, body);
    }

    public static StubCarrier silent() {
        return new StubCarrier(200, null);
    }

    /** Where nobody listens. */
    public static String nowhere() {
        try (var gone = answering(200, "")) {
            return gone.url();
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/carry";
    }

    public List<String> bodies() {
        return bodies;
    }

    public String header(String name) {
        return String.join(",", headers.get(0).get(name));
    }

    /** Begins a good answer that never ends. */
    public static StubCarrier endless() {
        return new StubCarrier(ENDLESS, null);
    }

    private void answer(HttpExchange exchange) throws IOException {
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (status == ENDLESS) {
            exchange.sendResponseHeaders(200, 0);
            flood(exchange);
        } else if (body != null) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }

    private static void flood(HttpExchange exchange) throws IOException {
        var some = new byte[8192];
        while (true) {
            // until the other side hangs up
            exchange.getResponseBody().write(some);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
