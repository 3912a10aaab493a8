package fr.vigie.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@VigieTest
@Import(RefusingProcess.class)
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
        new Accounts(identities, new AccessSettings(List.of(accounts), adminPassword)).prepare();
    }

    private static Account jean(String password) {
        return new Account("jean.dupont@exemple.fr", password, "Jean", "Dupont", null, List.of("support"));
    }

    @Test
    void wrong_passwords_at_the_login_page_slow_down_and_never_lock_for_good() {
        start(null, new Account("patient", "right", "Pat", "Ient", null, List.of()));
        for (var attempt = 0; attempt < 12; attempt++) {
            ClockUtil.offset(Duration.ofMinutes(2 * attempt).toMillis());
            assertThat(identities.checkPassword("patient", "wrong")).isFalse();
        }
        assertThat(identities.checkPassword("patient", "right")).isFalse();

        ClockUtil.offset(Duration.ofMinutes(24).toMillis());
        assertThat(identities.checkPassword("patient", "right")).isTrue();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }
}
