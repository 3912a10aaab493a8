package fr.vigie.intake;

import fr.vigie.refusal.Crowded;
import fr.vigie.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;

/** Hears how whoever tells something at a door was answered, by the lock on it as well as by who is behind it. */
@Component
// before the locks: a monitor whose token has expired is turned away by them
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
public class DoorBell extends OncePerRequestFilter {

    private static final String PARKED = DoorBell.class.getName() + ".parked";

    private final Doors doors;

    DoorBell(Doors doors) {
        this.doors = doors;
    }

    /** What this request brought can't be read, and is kept as it came. */
    public static void parked() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(PARKED, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var door = DoorPaths.of(request).orElse(null);
        if (door == null) {
            chain.doFilter(request, response);
            return;
        }
        var status = 500;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            hear(door, status, request);
        }
    }

    private void hear(Door door, int status, HttpServletRequest request) {
        var refused = request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
        var crowded = refused instanceof Throwable why
                && Refusal.behind(why).filter(Crowded.class::isInstance).isPresent();
        if (status >= 500 && !crowded) {
            doors.failed(door, "Une demande n'a pas pu être prise en compte (réponse " + status + ").");
        } else if (status >= 400 || refused != null || request.getAttribute(PARKED) != null) {
            // an answer without an error is none either where whoever asked has hung up
            doors.refused(door);
        } else {
            doors.heard(door);
        }
    }
}
