package fr.vigie.scenario;

import org.camunda.bpm.engine.IdentityService;

/** A manager beside the demo's, for as long as a test needs her; her password is her name. */
record SecondManager(IdentityService people) implements AutoCloseable {

    private static final String NAME = "adjointe";

    static SecondManager joins(IdentityService people) {
        var user = people.newUser(NAME);
        user.setFirstName("Anne");
        user.setLastName("Morel");
        user.setPassword(NAME);
        people.saveUser(user);
        people.createMembership(NAME, "managers");
        return new SecondManager(people);
    }

    @Override
    public void close() {
        people.deleteUser(NAME);
    }
}
