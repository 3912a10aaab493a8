package fr.vigie.engine.access;

import fr.vigie.door.PasswordRules;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the groups and the accounts of the settings into the engine; what is there already stays as it is. */
class Accounts {

    private static final String ADMIN = "admin";
    private static final Logger log = LoggerFactory.getLogger(Accounts.class);

    private final IdentityService identities;
    private final AccessSettings settings;

    Accounts(IdentityService identities, AccessSettings settings) {
        this.identities = identities;
        this.settings = settings;
    }

    void prepare() {
        Arrays.stream(AccountGroup.values()).forEach(this::prepare);
        settings.accounts().forEach(this::prepare);
        var password = settings.adminPassword();
        if (password != null && !password.isBlank()) {
            prepareAdmin(password);
        }
    }

    private void prepare(AccountGroup wanted) {
        if (identities.createGroupQuery().groupId(wanted.id()).count() > 0) {
            return;
        }
        var group = identities.newGroup(wanted.id());
        group.setName(wanted.label());
        group.setType(wanted.type());
        identities.saveGroup(group);
    }

    private void prepare(Account wanted) {
        if (identities.createUserQuery().userId(wanted.id()).count() == 0) {
            create(wanted);
        }
        // an administrator's later choice of groups counts; an account without any is the trace of an interrupted start
        if (identities.createGroupQuery().groupMember(wanted.id()).count() == 0) {
            wanted.groups().forEach(group -> identities.createMembership(wanted.id(), group));
        }
    }

    private void create(Account wanted) {
        var user = identities.newUser(wanted.id());
        user.setFirstName(wanted.firstName());
        user.setLastName(wanted.lastName());
        user.setEmail(wanted.email());
        user.setPassword(wanted.password());
        save(user, wanted.password());
    }

    /** What the operator chose is taken: a node that does not come back at night is worse than a short password. */
    private void save(User user, String password) {
        if (settings.passwordPolicy() && !PasswordRules.allow(user.getId(), password)) {
            log.warn(
                    "The settings give the account {} a password that is shorter than 12 characters or among those that"
                            + " everybody tries first: choose a better one",
                    user.getId());
        }
        if (identities instanceof IdentityServiceImpl engines) {
            engines.saveUser(user, true);
        } else {
            identities.saveUser(user);
        }
    }

    /** The operator who lost the password, locked the account or took its group away gets in again by a restart. */
    private void prepareAdmin(String password) {
        var group = AccountGroup.CAMUNDA_ADMIN.id();
        prepare(new Account(ADMIN, password, "Administration", "Vigie", null, List.of(group)));
        var admin = identities.createUserQuery().userId(ADMIN).singleResult();
        admin.setPassword(password);
        save(admin, password);
        identities.unlockUser(ADMIN);
        if (identities.createUserQuery().userId(ADMIN).memberOfGroup(group).count() == 0) {
            identities.createMembership(ADMIN, group);
        }
    }
}
