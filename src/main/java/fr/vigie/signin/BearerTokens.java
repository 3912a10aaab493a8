package fr.vigie.signin;

import fr.vigie.door.WayIn;
import java.time.Clock;
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

    BearerTokens(
            OidcSettings settings,
            Provider provider,
            ProviderAccounts accounts,
            AuthenticationEntryPoint stranger,
            Clock clock) {
        this.check = new BearerCheck(settings, provider, accounts, clock);
        this.stranger = stranger;
    }

    @Override
    public void addTo(HttpSecurity door) throws Exception {
        var manager = new ProviderManager(check);
        door.oauth2ResourceServer(tokens ->
                tokens.authenticationManagerResolver(request -> manager).authenticationEntryPoint(stranger));
    }
}
