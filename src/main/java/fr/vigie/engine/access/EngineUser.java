package fr.vigie.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine for whom a request works, so that it judges by its own authorizations, and takes it back afterwards. */
class EngineUser extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineUser(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var account = SecurityContextHolder.getContext().getAuthentication();
        var groups = account.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        try {
            identities.setAuthentication(account.getName(), groups, List.of());
            next.doFilter(request, response);
        } finally {
            // the thread goes back to the pool
            identities.clearAuthentication();
        }
    }
}
