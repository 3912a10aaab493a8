package fr.vigie.engine.access;

import fr.vigie.door.Attempts;
import fr.vigie.door.NotLetIn;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a password is an account's: the same check, and the same patience with mistakes, wherever somebody shows one. An
 * account that does not exist costs the same work as one that does.
 */
@Component
class PasswordCheck {

    private static final String NOBODYS_SALT = "bm9ib2R5J3Mgc2FsdA==";

    private final Attempts attempts;
    private final RequestAtHand request;
    private volatile @Nullable String nobodys;

    PasswordCheck(Attempts attempts, RequestAtHand request) {
        this.attempts = attempts;
        this.request = request;
    }

    /** Says to the caller how long to wait. */
    NotLetIn told(NotLetIn tooOften) {
        tooOften.pause().ifPresent(request::askToWait);
        return tooOften;
    }

    /** @throws NotLetIn 429 after too many mistakes; what the engine asks by itself is not counted */
    void admit(String id) {
        request.address().ifPresent(from -> attempts.admit(from, id));
    }

    /** @param user null where there is no such account; one that comes from the provider of identities has no password */
    boolean isRight(PasswordManager hashes, String id, @Nullable UserEntity user, String password) {
        var right = matches(hashes, user, password);
        request.address().ifPresent(from -> {
            if (right) {
                attempts.succeeded(from, id);
            } else {
                attempts.failed(from, id, password);
            }
        });
        return right;
    }

    private boolean matches(PasswordManager hashes, @Nullable UserEntity user, String password) {
        if (user == null || user.getPassword() == null) {
            // as much work as for an account that there is: the time tells nobody which there are
            var unused = hashes.check(EncryptionUtil.saltPassword(password, NOBODYS_SALT), nobodys(hashes));
            return false;
        }
        return hashes.check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
    }

    private String nobodys(PasswordManager hashes) {
        var made = nobodys;
        return made == null ? nobodys = hashes.encrypt(NOBODYS_SALT) : made;
    }
}
