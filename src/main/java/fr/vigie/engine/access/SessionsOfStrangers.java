package fr.vigie.engine.access;

import fr.vigie.door.Address;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the oldest sessions of people who have not signed in, where there are too many: a page that somebody opens to sign
 * in begins a session, and who only opens pages shall not fill the memory. Those of one address (IPv6: one /64) make room
 * for each other first.
 */
@Component
// behind the filter that knows the client in front of a proxy, in front of whatever begins a session
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SessionsOfStrangers extends OncePerRequestFilter implements HttpSessionListener {

    static final int OF_ONE_ADDRESS = 1_000;
    static final int ALL_TOGETHER = 10_000;

    private final Map<String, Begun> begun = new LinkedHashMap<>();
    private final Map<String, Map<String, Begun>> byAddress = new HashMap<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        try {
            next.doFilter(request, response);
        } finally {
            var session = request.getSession(false);
            if (session != null && session.isNew() && People.in(session).isEmpty()) {
                began(session, Address.of(request).prefix());
            }
        }
    }

    void began(HttpSession session, String address) {
        // ended outside of our lock: the server, which ends sessions too, has locks of its own
        keep(new Begun(session, address)).forEach(SessionsOfStrangers::end);
    }

    private synchronized List<Begun> keep(Begun one) {
        begun.put(one.session().getId(), one);
        var neighbours = byAddress.computeIfAbsent(one.address(), address -> new LinkedHashMap<>());
        neighbours.put(one.session().getId(), one);
        var tooMany = new ArrayList<Begun>();
        if (neighbours.size() > OF_ONE_ADDRESS) {
            tooMany.add(first(neighbours));
        }
        if (begun.size() - tooMany.size() > ALL_TOGETHER) {
            tooMany.add(first(begun));
        }
        tooMany.forEach(gone -> forget(gone.session().getId()));
        return tooMany;
    }

    private static Begun first(Map<String, Begun> sessions) {
        Iterator<Begun> all = sessions.values().iterator();
        return all.next();
    }

    private static void end(Begun gone) {
        try {
            gone.session().invalidate();
        } catch (IllegalStateException already) { // it ended meanwhile by itself
            return;
        }
    }

    /** Whoever signs in gets another session. */
    @Override
    public void sessionDestroyed(HttpSessionEvent end) {
        forget(end.getSession().getId());
    }

    private synchronized void forget(String id) {
        var gone = begun.remove(id);
        if (gone != null) {
            byAddress.computeIfPresent(gone.address(), (address, sessions) -> {
                sessions.remove(id);
                return sessions.isEmpty() ? null : sessions;
            });
        }
    }

    private record Begun(HttpSession session, String address) {}
}
