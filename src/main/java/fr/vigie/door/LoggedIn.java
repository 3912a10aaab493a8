package fr.vigie.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request in as the person who is logged in to the web applications; what that person may do is the lock's to say. */
class LoggedIn extends OncePerRequestFilter {

    private static final Pattern OWN_PAGES = Pattern.compile("/(garde|tableau|repetition)(/.*)?");

    private final AuthenticationConverter login;
    private final Predicate<HttpServletRequest> where;

    private LoggedIn(AuthenticationConverter login, Predicate<HttpServletRequest> where) {
        this.login = login;
        this.where = where;
    }

    /** For doors that guard themselves against what other sites make a browser send. */
    static LoggedIn everywhere(AuthenticationConverter login) {
        return new LoggedIn(login, request -> true);
    }

    /** For our pages beside the web applications; what is sent to them must come from one of ours. */
    static LoggedIn onOwnPages(AuthenticationConverter login) {
        return new LoggedIn(login, request -> isOwnPage(request) && (isRead(request) || isFromHere(request)));
    }

    private static boolean isOwnPage(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return OWN_PAGES.matcher(path).matches();
    }

    private static boolean isRead(HttpServletRequest request) {
        return Set.of("GET", "HEAD").contains(request.getMethod());
    }

    private static boolean isFromHere(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !where.test(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        // what is shown with the request counts before what a browser adds by itself
        var known = SecurityContextHolder.getContext().getAuthentication();
        var person = known == null ? login.convert(request) : null;
        if (person != null) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(person);
            // forgotten with every other request's by the filter that holds contexts
            SecurityContextHolder.setContext(context);
        }
        next.doFilter(request, response);
    }
}
