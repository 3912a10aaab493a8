package fr.vigie.engine.access;

import fr.vigie.door.PasswordRules;
import fr.vigie.refusal.BrokenRule;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/** Refuses a bad password as our rules are refused, in French; the engine would say that it failed itself. */
class OwnIdentities extends IdentityServiceImpl {

    private static final String POLICY = "Password does not match policy";

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        try {
            super.saveUser(user, skipPasswordPolicy);
        } catch (ProcessEngineException failed) {
            if (POLICY.equals(failed.getMessage())) {
                throw new BrokenRule(PasswordRules.refusal());
            }
            throw failed;
        }
    }
}
