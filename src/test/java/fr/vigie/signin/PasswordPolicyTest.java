package fr.vigie.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Accounts of our own, made by an administrator where passwords must be good. */
class PasswordPolicyTest extends ProviderStory {

    @Test
    void an_administrator_reads_which_passwords_are_refused_and_the_account_is_not_made() {
        var name = somebody();

        for (var password : new String[] {"court", "motdepasse2026", name + "-1"}) {
            var answer = make(name, password);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("Ce mot de passe est refusé", "au moins 12 caractères");
        }
        assertThat(identities.createUserQuery().userId(name).count()).isZero();
    }

    @Test
    void a_good_one_makes_the_account_and_a_bad_one_does_not_replace_it() {
        var name = somebody();
        assertThat(make(name, "le chat du voisin dort").statusCode()).isEqualTo(204);

        var answer = Knock.at(port, "/engine-rest/user/" + name + "/credentials")
                .as("admin")
                .with("Content-Type", "application/json")
                .send("PUT", "{\"password\":\"court\",\"authenticatedUserPassword\":\"admin\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(Knock.at(port, "/engine-rest/engine")
                        .as(name, "le chat du voisin dort")
                        .get()
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_page_on_which_accounts_are_made_is_told_the_rules_in_french() {
        var rules = Knock.at(port, "/engine-rest/identity/password-policy")
                .as("admin")
                .post("{\"password\":\"le chat du voisin dort\",\"profile\":{\"id\":\"x\"}}");

        assertThat(rules.statusCode()).as(rules.body()).isEqualTo(200);
        assertThat(rules.body()).contains("Le mot de passe compte au moins 12 caractères.", "\"valid\":true");
    }

    private HttpResponse<String> make(String name, String password) {
        return Knock.at(port, "/engine-rest/user/create")
                .as("admin")
                .post("{\"profile\":{\"id\":\"" + name + "\",\"firstName\":\"A\",\"lastName\":\"B\"},"
                        + "\"credentials\":{\"password\":\"" + password + "\"}}");
    }
}
