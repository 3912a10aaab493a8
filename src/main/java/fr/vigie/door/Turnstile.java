package fr.vigie.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
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
        try {
            places.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server stops");
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
