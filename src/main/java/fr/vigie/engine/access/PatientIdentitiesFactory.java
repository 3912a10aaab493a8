package fr.vigie.engine.access;

import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Gives each command of the engine its {@link PatientIdentities}. */
class PatientIdentitiesFactory implements SessionFactory {

    private final PasswordCheck check;

    PatientIdentitiesFactory(PasswordCheck check) {
        this.check = check;
    }

    @Override
    public Class<?> getSessionType() {
        return WritableIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new PatientIdentities(check);
    }
}
