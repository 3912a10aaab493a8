package fr.vigie.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
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
        var place = new Place();
        place.takeAgain();
        try {
            chain.doFilter(new Sent(request, place), new Answered(response, place));
        } finally {
            place.giveBack();
        }
    }

    /** One of the places; whoever has it leaves it to others while it waits for somebody outside, and comes in again. */
    class Place {

        private boolean taken;
        private boolean over;

        synchronized void takeAgain() throws InterruptedIOException {
            try {
                if (!over) {
                    places.acquire();
                    taken = true;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the server stops");
            }
        }

        synchronized void leave() {
            if (taken) {
                taken = false;
                places.release();
            }
        }

        private synchronized void giveBack() {
            leave();
            over = true;
        }
    }

    /** A request whose body is waited for outside. */
    private class Sent extends HttpServletRequestWrapper {

        private final Place place;
        private @Nullable ServletInputStream body;

        Sent(HttpServletRequest request, Place place) {
            super(request);
            this.place = place;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new PatientBody(super.getInputStream(), waits, place, getRemoteAddr());
            }
            return body;
        }
    }

    /** An answer whose reader is waited for outside. */
    private static class Answered extends HttpServletResponseWrapper {

        private final Place place;
        private @Nullable ServletOutputStream answer;

        Answered(HttpServletResponse response, Place place) {
            super(response);
            this.place = place;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (answer == null) {
                answer = new PatientAnswer(super.getOutputStream(), place);
            }
            return answer;
        }
    }
}
