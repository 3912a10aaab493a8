package fr.vigie.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a path that only leads to a servlet once the server has tidied it up: nobody honest writes it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class StraightPath extends OncePerRequestFilter {

    /** A letter or digit that is written in another way, which nobody needs but who wants to be taken for another path. */
    private static final Pattern DISGUISED =
            Pattern.compile("%(3[0-9]|[46][1-9a-f]|[57][0-9a])", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (isCrooked(request) || DISGUISED.matcher(request.getRequestURI()).find()) {
            // Spring would fail on the one, and answer that the fault was ours
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
