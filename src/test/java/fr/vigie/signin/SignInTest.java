package fr.vigie.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import org.junit.jupiter.api.Test;

/** Pages, for people who sign in at the provider. */
class SignInTest extends ProviderStory {

    @Test
    void who_opens_tasklist_signs_in_at_the_provider_and_is_then_in_it_with_their_groups() {
        var name = somebody();
        IdentityProvider.knows("login-" + name, name, "/vigie/support", "chefs", "something else");
        var visitor = new Visitor(port);

        var form = visitor.opens(TASKLIST + "?x=1");
        var before = visitor.session();
        var page = visitor.signsIn(form, "login-" + name);

        assertThat(page.uri().toString()).isEqualTo("http://localhost:" + port + TASKLIST + "?x=1");
        assertThat(page.body()).contains("tasklist");
        assertThat(visitor.session()).as("a new session").isNotEqualTo(before);
        assertThat(visitor.asks("GET", WHO, "").body()).contains("\"userId\":\"" + name + "\"", "tasklist");
        assertThat(groupsOf(name)).containsExactly("managers", "support");
        var user = identities.createUserQuery().userId(name).singleResult();
        assertThat(user.getFirstName() + "|" + user.getLastName() + "|" + user.getEmail())
                .isEqualTo("Prénom de " + name + "|Nom de " + name + "|" + name + "@vigie.example");
    }

    @Test
    void the_same_session_opens_our_own_pages() {
        var visitor = signedIn(somebody());

        assertThat(visitor.opens("/repetition").statusCode()).isEqualTo(200);
        assertThat(visitor.opens("/garde").uri().getPath()).isEqualTo("/garde");
    }

    @Test
    void our_own_pages_lead_to_the_provider_and_back_to_the_page_that_was_asked_for() {
        var name = somebody();
        IdentityProvider.knows(name);
        var visitor = new Visitor(port);

        var page = visitor.signsIn(visitor.opens("/garde"), name);

        assertThat(page.uri().getPath()).isEqualTo("/garde");
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void programs_are_asked_for_a_password_as_ever_and_our_own_accounts_come_in_by_it() {
        var answer = Knock.at(port, "/garde").get();

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"Vigie\"");
        assertThat(Knock.at(port, "/garde")
                        .as("support")
                        .with("Accept", "text/html")
                        .get()
                        .statusCode())
                .isEqualTo(200);
        assertThat(Knock.at(port, "/engine-rest/task").as("support").get().statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_another_site_makes_the_browser_send_is_not_taken_for_the_person() {
        var visitor = signedIn(somebody());

        assertThat(visitor.asks("POST", "/repetition", "{}").statusCode()).isEqualTo(401);
        assertThat(visitor.asks("GET", "/api/incidents", "").statusCode())
                .as("the session is for pages")
                .isEqualTo(401);
    }

    @Test
    void who_signs_out_has_to_show_the_password_again_at_the_provider() {
        var visitor = signedIn(somebody());
        var answer = visitor.asks("POST", WHO + "/logout", "");
        assertThat(answer.statusCode()).isLessThan(300);
        var on = answer.headers().firstValue("Vigie-Sign-Out").orElseThrow();

        var page = visitor.opens(on);

        assertThat(page.uri().toString()).isEqualTo("http://localhost:" + port + "/deconnexion/faite");
        assertThat(page.body()).contains("Votre session est terminée");
        assertThat(visitor.asks("GET", WHO, "").statusCode()).isNotEqualTo(200);
        assertThat(visitor.opens(TASKLIST).uri().toString()).startsWith(IdentityProvider.issuer() + "/login");
    }

    @Test
    void a_local_account_reaches_tasklist_by_the_login_page_of_its_own() {
        var visitor = new Visitor(port);

        var page = visitor.opens("/connexion/locale");

        assertThat(page.uri().getPath()).isEqualTo(TASKLIST);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(visitor.asks("GET", WHO, "").headers().firstValue("Vigie-Sign-In"))
                .isEmpty();
    }

    @Test
    void a_page_of_others_leads_nobody_to_the_login_page_of_our_own_accounts() {
        var answer = Knock.at(port, "/connexion/locale")
                .with("Sec-Fetch-Site", "cross-site")
                .get();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/connexion");
        assertThat(answer.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
    }

    @Test
    void a_page_that_is_open_when_its_session_is_over_is_told_to_go_and_sign_in() {
        assertThat(Knock.at(port, WHO).get().headers().firstValue("Vigie-Sign-In"))
                .hasValue("/connexion");
    }

    @Test
    void of_two_tabs_that_open_at_once_both_get_in() {
        var name = somebody();
        IdentityProvider.knows(name);
        var visitor = new Visitor(port);
        var first = visitor.opens(TASKLIST);
        visitor.signsIn(first, name);

        var late = visitor.opens("/login/oauth2/code/vigie?code=x&state=of-the-other-tab");

        assertThat(late.uri().getPath()).isEqualTo(TASKLIST);
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(new Visitor(port)
                        .opens("/login/oauth2/code/vigie?code=x&state=y")
                        .statusCode())
                .isEqualTo(400);
    }
}
