package fr.vigie.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose account somebody gets who comes from the provider, and who gets none. */
class WhoComesTest extends ProviderStory {

    @Autowired
    JdbcClient database;

    @Test
    void somebody_without_a_group_of_ours_reads_why_and_has_no_session() {
        var name = somebody();
        IdentityProvider.knows(name, name, "something else");
        var visitor = new Visitor(port);

        var page = visitor.signsIn(visitor.opens(TASKLIST), name);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Votre compte n&#39;a accès à rien ici", "/deconnexion");
        assertThat(visitor.asks("GET", WHO, "").statusCode()).isNotEqualTo(200);
        assertThat(groupsOf(name)).isEmpty();
    }

    @Test
    void whoever_comes_in_stands_in_the_audit_under_their_account_by_page_and_by_token() {
        var name = somebody();
        signedIn(name);
        assertThat(signIns(name)).containsExactly("/login");
        assertThat(signIns("subject-of-" + name)).isEmpty();

        var machine = somebody();
        bearer("/api/deadlines?priority=1&from=2026-11-23T10:00:00Z", Tokens.signed(Tokens.claims(machine)))
                .get();
        assertThat(signIns(machine)).hasSize(1);
    }

    private List<String> signIns(String account) {
        return database.sql("select door from audit_entry where act = 'door.SIGNED_IN' and actor = ?")
                .param(account)
                .query(String.class)
                .list();
    }

    @Test
    void who_lost_a_group_there_has_lost_it_here_at_the_next_sign_in() {
        var name = somebody();
        IdentityProvider.knows(name, name, "/vigie/support", "chefs");
        signedInAs(name);
        assertThat(groupsOf(name)).containsExactly("managers", "support");

        IdentityProvider.knows(name, name, "chefs");
        awaitNextSecond();
        signedInAs(name);

        assertThat(groupsOf(name)).containsExactly("managers");
    }

    @Test
    void an_account_of_our_own_is_not_taken_over_by_one_of_the_same_name() {
        IdentityProvider.knows("impostor", "admin", "/vigie/support");
        var visitor = new Visitor(port);

        var page = visitor.signsIn(visitor.opens(TASKLIST), "impostor");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Le compte « admin » de Vigie appartient à quelqu&#39;un d&#39;autre");
        assertThat(groupsOf("admin")).containsExactly("camunda-admin");
        assertThat(visitor.asks("GET", WHO, "").statusCode()).isNotEqualTo(200);
    }

    @Test
    void a_name_that_passed_to_somebody_else_does_not_pass_their_account_on_and_who_is_renamed_keeps_theirs() {
        var name = somebody();
        IdentityProvider.knows("first-" + name, name, "/vigie/support");
        signedInAs("first-" + name);
        IdentityProvider.knows("second-" + name, name, "chefs");
        var second = new Visitor(port);

        assertThat(second.signsIn(second.opens(TASKLIST), "second-" + name).statusCode())
                .isEqualTo(403);
        assertThat(groupsOf(name)).containsExactly("support");

        IdentityProvider.knows("first-" + name, "renamed." + name, "/vigie/support");
        awaitNextSecond();
        assertThat(signedInAs("first-" + name).asks("GET", WHO, "").body()).contains("\"" + name + "\"");
    }

    @Test
    void a_name_that_no_account_can_have_is_refused() {
        IdentityProvider.knows("crooked", "<script>", "/vigie/support");
        var visitor = new Visitor(port);

        var page = visitor.signsIn(visitor.opens(TASKLIST), "crooked");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Votre identifiant ne peut pas").doesNotContain("<script");
    }

    @Test
    void an_account_that_comes_from_the_provider_has_no_password_here() {
        var name = somebody();
        IdentityProvider.knows(name);
        signedInAs(name);

        for (var guess : new String[] {"", "null", name}) {
            assertThat(Knock.at(port, "/engine-rest/engine")
                            .as(name, guess)
                            .get()
                            .statusCode())
                    .isEqualTo(401);
            assertThat(identities.checkPassword(name, guess)).isFalse();
        }
    }
}
