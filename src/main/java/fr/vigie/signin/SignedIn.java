package fr.vigie.signin;

import fr.vigie.door.NotLetIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Somebody comes back from the provider: begins their session and shows them what they came for, or says why not. */
@Component
@WithProvider
class SignedIn implements AuthenticationSuccessHandler {

    private final OidcSettings settings;
    private final ProviderAccounts accounts;
    private final WebSession web;
    private final SignInPage page;
    private final AuthenticationEventPublisher news;
    private final Clock clock;

    SignedIn(
            OidcSettings settings,
            ProviderAccounts accounts,
            WebSession web,
            SignInPage page,
            AuthenticationEventPublisher news,
            Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.web = web;
        this.page = page;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        // the session is the web applications' own, which know nothing of Spring's
        SecurityContextHolder.clearContext();
        var person = (OidcUser) authentication.getPrincipal();
        var target = Visit.target(request);
        var visit = new Visit(clock.instant(), person.getIdToken().getTokenValue());
        try {
            var known = new Claims(settings)
                    .read(person.getClaims(), person.getIdToken().getIssuedAt());
            var account = accounts.keep(known);
            if (known.groups().isEmpty()) {
                throw NotLetIn.withoutBusiness();
            }
            web.open(request, account);
            news.publishAuthenticationSuccess(UsernamePasswordAuthenticationToken.authenticated(
                    account, null, AuthorityUtils.createAuthorityList(known.groups())));
            visit.keep(request, settings.idle());
            response.sendRedirect(target);
        } catch (NotLetIn why) {
            Visit.end(request);
            // they are signed in there all the same, and may want to come as somebody else
            visit.keep(request, settings.idle());
            page.refuse(request, response, why);
        }
    }
}
