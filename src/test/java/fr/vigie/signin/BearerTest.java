package fr.vigie.signin;

import static fr.vigie.signin.Tokens.called;
import static fr.vigie.signin.Tokens.claims;
import static fr.vigie.signin.Tokens.minutesAgo;
import static fr.vigie.signin.Tokens.signed;
import static fr.vigie.signin.Tokens.signedByItsPublicKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Access tokens of the provider at the doors for machines. */
class BearerTest extends ProviderStory {

    @Test
    void a_token_of_the_provider_opens_our_api_and_the_engines_as_the_groups_in_it_may() {
        var name = somebody();
        var token = signed(claims(name).claim("groups", List.of("/vigie/support", "others")));

        assertThat(bearer("/api/incidents", token).get().statusCode()).isEqualTo(200);
        assertThat(bearer("/api/clients", token).get().statusCode()).isEqualTo(403);
        assertThat(bearer("/engine-rest/task", token).get().statusCode()).isEqualTo(200);
        var report = bearer("/api/reports", token)
                .post("{\"channel\":\"PHONE\",\"subject\":\"par jeton\",\"description\":\"d\"}");
        assertThat(report.statusCode()).as(report.body()).isEqualTo(201);
        assertThat(groupsOf(name)).containsExactly("support");
    }

    @Test
    void the_engine_judges_by_the_groups_of_the_token() {
        var machine = signed(claims(somebody()).claim("groups", List.of("machines")));
        var chief = signed(claims(somebody()).claim("groups", "chefs"));

        assertThat(bearer("/engine-rest/deployment/count", machine).get().body())
                .contains("\"count\":0");
        assertThat(bearer("/api/clients", chief).get().statusCode()).isEqualTo(200);
        assertThat(bearer("/api/clients", machine).get().statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_that_is_over_or_of_others_or_for_others_or_signed_by_nobody_opens_nothing() {
        var good = claims(somebody());
        refused(signed(claims(somebody()).issuer("https://elsewhere.example")));
        refused(signed(claims(somebody()).audience("https://other.example/api")));
        refused(signed(claims(somebody()).audience((String) null)));
        refused(signed(claims(somebody()).expirationTime(minutesAgo(5))));
        refused(signed(claims(somebody()).expirationTime(null)));
        refused(signed(claims(somebody()).notBeforeTime(minutesAgo(-5))));
        refused(signed(claims(somebody()).claim("nonce", "of a browser's sign-in")));
        var others = IdentityProvider.newKey("unknown");
        refused(signed(good, others));
        refused(signed(good, called("unknown too", others)));
        refused(signed(good, called("signs", others)));
        refused(new PlainJWT(good.build()).serialize());
        refused(signedByItsPublicKey(good));
        refused("not.a.token");
        refused("!!!");
    }

    @Test
    void who_has_no_group_of_ours_reads_why() {
        var name = somebody();
        var answer = bearer("/api/coverage", signed(claims(name).claim("groups", List.of("others"))))
                .get();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("Votre compte n'a accès à rien ici");
        assertThat(identities.createUserQuery().userId(name).count())
                .as("nor gets an account")
                .isZero();
        assertThat(bearer("/engine-rest/engine", signed(claims(name).claim("groups", null)))
                        .get()
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_token_that_names_an_account_of_our_own_is_refused_with_the_sentence() {
        var answer = bearer("/api/coverage", signed(claims("admin"))).get();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("« admin »");
        assertThat(bearer("/api/coverage", signed(claims(somebody()).claim("preferred_username", null)))
                        .get()
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_older_token_does_not_bring_lost_groups_back() {
        var name = somebody();
        var older = signed(claims(name).issueTime(minutesAgo(2)).claim("groups", List.of("chefs")));
        var newer = signed(claims(name).claim("groups", List.of("/vigie/support")));
        assertThat(bearer("/api/coverage", newer).get().statusCode()).isEqualTo(200);

        assertThat(bearer("/api/coverage", older).get().statusCode()).isEqualTo(200);

        assertThat(groupsOf(name)).containsExactly("support");
    }

    @Test
    void many_first_requests_at_once_make_one_account() {
        var name = somebody();
        var token = signed(claims(name));

        assertThat(java.util.stream.IntStream.range(0, 6)
                        .parallel()
                        .map(n -> bearer("/api/coverage", token).get().statusCode()))
                .containsOnly(200);
        assertThat(identities.createUserQuery().userId(name).count()).isEqualTo(1);
    }

    @Test
    void an_account_that_was_given_a_password_here_is_our_own_from_then_on() {
        var name = somebody();
        assertThat(bearer("/api/coverage", signed(claims(name))).get().statusCode())
                .isEqualTo(200);
        var user = identities.createUserQuery().userId(name).singleResult();
        user.setPassword("given by an administrator");
        identities.saveUser(user);

        assertThat(bearer("/api/coverage", signed(claims(name))).get().statusCode())
                .isEqualTo(403);

        identities.deleteUser(name);
        assertThat(bearer("/api/coverage", signed(claims(name))).get().statusCode())
                .isEqualTo(200);
        assertThat(groupsOf(name)).containsExactly("support");
    }

    private void refused(String token) {
        for (var path : List.of("/api/coverage", "/engine-rest/engine")) {
            var answer = bearer(path, token).get();

            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertProblem(answer);
        }
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(asked -> assertThat(asked).startsWith("Bearer"));
        assertThat(answer.body()).contains("Identification requise");
    }
}
