package fr.vigie.engine.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.authority.AuthorityUtils;

/** Says of each password that is shown at the login page whether it was right, as the other doors do. */
class HeardPasswords extends OwnIdentities {

    private final ApplicationEventPublisher news;

    HeardPasswords(ApplicationEventPublisher news) {
        this.news = news;
    }

    @Override
    public boolean checkPassword(String account, String password) {
        var right = super.checkPassword(account, password);
        news.publishEvent(
                right
                        ? new AuthenticationSuccessEvent(UsernamePasswordAuthenticationToken.authenticated(
                                account, null, AuthorityUtils.NO_AUTHORITIES))
                        : new AuthenticationFailureBadCredentialsEvent(
                                UsernamePasswordAuthenticationToken.unauthenticated(account, null),
                                new BadCredentialsException("wrong password")));
        return right;
    }
}
