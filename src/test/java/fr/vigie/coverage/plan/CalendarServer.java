package fr.vigie.coverage.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives a calendar to whoever knows its secret address, in whichever way the test says. */
final class CalendarServer {

    final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private Answer answer;

    /** How the calendar's server answers. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    CalendarServer(String calendar) throws IOException {
        answer = exchange -> send(exchange, 200, calendar);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
    }

    void answers(int status, String body) {
        answers(exchange -> send(exchange, status, body));
    }

    void answers(Answer how) {
        answer = how;
    }

    URI address() {
        return URI.create("http://personne:secret@localhost:"
                + server.getAddress().getPort() + "/secret-42/on-call.ics?token=secret");
    }

    void stop() {
        server.stop(0);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
