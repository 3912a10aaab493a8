package fr.vigie.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@VigieTest
class AccountsTest {

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService authorizations;

    @Test
    void every_group_of_the_contract_exists_under_its_french_name() {
        assertThat(identities.createGroupQuery().list())
                .extracting(group -> group.getId() + " " + group.getName())
                .contains(
                        "support Support",
                        "on-call Astreinte",
                        "event-on-call Astreinte événement",
                        "monitoring Surveillance",
                        "managers Responsables",
                        "process-owners Responsables de procédure",
                        "integrators Intégrateurs",
                        "camunda-admin Administrateurs");
    }

    @Test
    void a_restart_leaves_accounts_as_people_have_changed_them() {
        start(null, jean("first"));
        var jean = identities.createUserQuery().userId("jean.dupont@exemple.fr").singleResult();
        jean.setPassword("changed");
        identities.saveUser(jean);
        identities.createMembership(jean.getId(), "managers");
        identities.deleteMembership(jean.getId(), "support");

        start(null, jean("first"));

        assertThat(identities.checkPassword(jean.getId(), "changed")).isTrue();
        assertThat(identities.createGroupQuery().groupMember(jean.getId()).list())
                .extracting(group -> group.getId())
                .containsExactly("managers");
    }

    @Test
    void the_administrator_of_production_takes_the_password_of_the_settings_at_every_start() {
        start("one");
        assertThat(identities.checkPassword("admin", "one")).isTrue();

        start("two");
        assertThat(identities.checkPassword("admin", "two")).isTrue();

        start("admin");
    }

    @Test
    void a_restart_adds_missing_rights_and_keeps_those_given_by_hand() {
        var rights = authorizations
                .createAuthorizationQuery()
                .groupIdIn("process-owners")
                .resourceType(Resources.DEPLOYMENT)
                .singleResult();
        rights.removePermission(Permissions.CREATE);
        rights.addPermission(Permissions.DELETE);
        authorizations.saveAuthorization(rights);
        var before = authorizations.createAuthorizationQuery().count();

        new Grants(authorizations).prepare();

        var after = authorizations
                .createAuthorizationQuery()
                .groupIdIn("process-owners")
                .resourceType(Resources.DEPLOYMENT)
                .singleResult();
        assertThat(after.isPermissionGranted(Permissions.CREATE)).isTrue();
        assertThat(after.isPermissionGranted(Permissions.DELETE)).isTrue();
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        after.removePermission(Permissions.DELETE);
        authorizations.saveAuthorization(after);
    }

    private void start(@Nullable String adminPassword, Account... accounts) {
        new Accounts(identities, new AccessSettings(List.of(accounts), adminPassword, true)).prepare();
    }

    private static Account jean(String password) {
        return new Account("jean.dupont@exemple.fr", password, "Jean", "Dupont", null, List.of("support"));
    }
}
