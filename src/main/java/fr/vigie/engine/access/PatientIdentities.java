package fr.vigie.engine.access;

import fr.vigie.door.NotLetIn;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own accounts, with our patience for wrong passwords in the place of its own, which keeps the right person
 * waiting for the mistakes of others: the login page of the web applications, and what its REST API checks.
 */
class PatientIdentities extends DbIdentityServiceProvider {

    private final PasswordCheck check;

    PatientIdentities(PasswordCheck check) {
        this.check = check;
    }

    @Override
    public boolean checkPassword(@Nullable String userId, @Nullable String password) {
        if (userId == null || password == null) {
            return false;
        }
        try {
            check.admit(userId);
        } catch (NotLetIn tooOften) {
            var told = check.told(tooOften);
            throw new WebApplicationException(
                    told.sentence(), Response.status(told.status()).build());
        }
        // PostgreSQL fails on a text with this character instead of not finding it
        var user = userId.indexOf('\0') < 0 ? findUserById(userId) : null;
        var hashes = Context.getProcessEngineConfiguration().getPasswordManager();
        return check.isRight(hashes, userId, user, password);
    }
}
