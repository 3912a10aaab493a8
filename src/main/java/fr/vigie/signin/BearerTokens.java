package fr.vigie.signin;

import fr.vigie.door.WayIn;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Access tokens of the provider beside passwords of our own. */
@Component
@WithProvider
class BearerTokens implements WayIn {

    private final BearerCheck check;
    private final AuthenticationEntryPoint stranger;
    private final AuthenticationEventPublisher news;

    BearerTokens(
            OidcSettings settings,
            Provider provider,
            ProviderAccounts accounts,
            AuthenticationEntryPoint stranger,
            AuthenticationEventPublisher news,
            Clock clock) {
        this.check = new BearerCheck(settings, provider, accounts, clock);
        this.stranger = stranger;
        this.news = news;
    }

    @Override
    public void addTo(HttpSecurity door) throws Exception {
        var manager = new ProviderManager(check);
        // the audit hears of those who come in and of those who don't
        manager.setAuthenticationEventPublisher(news);
        door.oauth2ResourceServer(tokens ->
                tokens.authenticationManagerResolver(request -> manager).authenticationEntryPoint(stranger));
    }
}
