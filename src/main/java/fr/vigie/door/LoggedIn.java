package fr.vigie.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request in as the person who is logged in to the web applications; what that person may do is the lock's to say. */
class LoggedIn extends OncePerRequestFilter {

    private final AuthenticationConverter login;

    LoggedIn(AuthenticationConverter login) {
        this.login = login;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var person = login.convert(request);
        if (person != null) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(person);
            // forgotten with every other request's by the filter that holds contexts
            SecurityContextHolder.setContext(context);
        }
        next.doFilter(request, response);
    }
}
