package fr.vigie.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many requests at once go on to the database and the engine; the others wait for their turn. The server has more
 * threads than that, so that what is handed out from memory, the state of our services above all, waits for nobody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Turnstile extends OncePerRequestFilter {

    private static final String STATUS = "/status";

    /** So many of the server's threads may wait for what is sent: the others are there for those who send at once. */
    private static final int WAITING = 70;
    /** What one address may take of that; a proxy that hands on whole requests is no slow sender. */
    private static final int WAITING_OF_ONE = 40;

    private final BodyWaits waits = new BodyWaits(WAITING, WAITING_OF_ONE);
    private final Semaphore places;

    /** @param places below the number of database connections: a report holds one while its procedure takes another */
    Turnstile(@Value("${vigie.door.at-once:24}") int places) {
        this.places = new Semaphore(places, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals(STATUS) || path.startsWith(STATUS + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        enter();
        try {
            chain.doFilter(new Sent(request), response);
        } finally {
            places.release();
        }
    }

    private void enter() throws InterruptedIOException {
        try {
            places.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server stops");
        }
    }

    /** A request whose body is waited for outside. */
    private class Sent extends HttpServletRequestWrapper {

        private @Nullable ServletInputStream body;

        Sent(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new PatientBody(super.getInputStream(), new Outside(getRemoteAddr()));
            }
            return body;
        }
    }

    /** Whoever waits for a body leaves its place to others, and comes in again. */
    private class Outside implements PatientBody.Waiting {

        private final String address;

        Outside(String address) {
            this.address = address;
        }

        @Override
        public void begin() {
            waits.begin(address);
            places.release();
        }

        @Override
        public void end() throws IOException {
            waits.end(address);
            enter();
        }
    }
}
