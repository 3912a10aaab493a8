package fr.vigie.door;

import fr.vigie.refusal.NotNow;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets so many requests at once go on to the database and the engine; others wait for their turn, so many and a while, and
 * are then asked to come again. The server has more threads than all of these together, so that what is handed out from
 * memory, the state of our services above all, waits for nobody.
 */
@Component
// behind the filter that knows the client in front of a proxy
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Turnstile extends OncePerRequestFilter {

    private static final String STATUS = "/status";

    /** So many of the server's threads may wait for what is sent: the others are there for those who send at once. */
    private static final int WAITING = 70;
    /** What one address (IPv6: one /64) may take of that; a proxy that hands on whole requests is no slow sender. */
    private static final int WAITING_OF_ONE = 40;

    /** The same for those who write long answers to somebody who takes them slowly. */
    private static final int WRITING = 120;

    private static final int WRITING_TO_ONE = 80;

    private static final String CROWDED =
            "Vigie reçoit trop de demandes à la fois ou répond lentement ; réessayez dans quelques instants.";

    private final BodyWaits waits = new BodyWaits(WAITING, WAITING_OF_ONE);
    private final BodyWaits readers = new BodyWaits(WRITING, WRITING_TO_ONE);
    private final HandlerExceptionResolver refusals;
    private final Semaphore places;
    private final int queue;
    private final Duration patience;

    /**
     * @param places   below the number of database connections: a report holds one while its procedure takes another
     * @param queue    how many may wait for a place: with the places, fewer than the server has threads
     * @param patience how long they do: below what callers usually wait for an answer
     */
    Turnstile(
            @Value("${vigie.door.at-once:24}") int places,
            @Value("${vigie.door.queue:250}") int queue,
            @Value("${vigie.door.patience:15s}") Duration patience,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.places = new Semaphore(places, true);
        this.queue = queue;
        this.patience = patience;
        this.refusals = refusals;
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
        try {
            if (places.getQueueLength() >= queue) {
                throw new NotNow(CROWDED);
            }
            place.takeAgain();
        } catch (NotNow crowded) {
            refusals.resolveException(request, response, null, crowded);
            return;
        }
        try {
            chain.doFilter(
                    new SentRequest(request, waits, place),
                    new Answered(response, place, readers, Address.of(request).prefix()));
        } finally {
            place.giveBack();
        }
    }

    /** One of the places; whoever has it leaves it to others while it waits for somebody outside. */
    class Place {

        private boolean taken;
        private boolean over;

        /** @throws NotNow when there was none for so long */
        synchronized void takeAgain() throws InterruptedIOException {
            try {
                if (!over && !taken) {
                    if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                        throw new NotNow(CROWDED);
                    }
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

    /** An answer whose reader is waited for outside. */
    private static class Answered extends HttpServletResponseWrapper {

        private final Place place;
        private final BodyWaits readers;
        private final String address;
        private @Nullable ServletOutputStream answer;

        Answered(HttpServletResponse response, Place place, BodyWaits readers, String address) {
            super(response);
            this.place = place;
            this.readers = readers;
            this.address = address;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (answer == null) {
                answer = new PatientAnswer(super.getOutputStream(), place, readers, address);
            }
            return answer;
        }
    }
}
