package fr.vigie.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a path that only leads to a servlet once the server has tidied it up: nobody honest writes it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class StraightPath extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (isCrooked(request)) {
            // Spring would fail on it, and answer that the fault was ours
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            next.doFilter(request, response);
        }
    }

    private static boolean isCrooked(HttpServletRequest request) {
        if (request.getHttpServletMapping().getMappingMatch() != MappingMatch.PATH) {
            return false;
        }
        var servlet = request.getContextPath() + request.getServletPath();
        var path = request.getRequestURI();
        return !path.equals(servlet) && !path.startsWith(servlet + "/");
    }
}
