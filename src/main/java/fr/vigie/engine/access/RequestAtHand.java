package fr.vigie.engine.access;

import fr.vigie.door.Address;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who is asking, while this thread works for a request: the engine itself does not know. */
@Component
// behind the filter that knows the client in front of a proxy
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class RequestAtHand extends OncePerRequestFilter {

    private final ThreadLocal<Call> calls = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        calls.set(new Call(Address.of(request), response));
        try {
            next.doFilter(request, response);
        } finally {
            calls.remove();
        }
    }

    /** From where the request came; empty for work of our own. */
    Optional<Address> address() {
        return Optional.ofNullable(calls.get()).map(Call::from);
    }

    /** Asks to come again after so long. */
    void askToWait(Duration pause) {
        Optional.ofNullable(calls.get())
                .ifPresent(call -> call.answer()
                        .setHeader(
                                HttpHeaders.RETRY_AFTER,
                                Long.toString(Math.max(1, pause.plusMillis(999).toSeconds()))));
    }

    private record Call(Address from, HttpServletResponse answer) {}
}
