package fr.vigie.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Vigie beside a provider of identities; all stories about it share one application. */
@VigieTest
abstract class ProviderStory {

    static final String TASKLIST = "/camunda/app/tasklist/default/";
    static final String WHO = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("vigie.oidc.issuer", IdentityProvider::issuer);
        settings.add("vigie.oidc.client-id", () -> IdentityProvider.CLIENT);
        settings.add("vigie.oidc.client-secret", () -> IdentityProvider.SECRET);
        settings.add("vigie.oidc.audience", () -> IdentityProvider.AUDIENCE);
        settings.add("vigie.oidc.groups.[/vigie/support]", () -> "support");
        settings.add("vigie.oidc.groups.astreinte", () -> "on-call");
        settings.add("vigie.oidc.groups.surveillance", () -> "monitoring");
        settings.add("vigie.oidc.groups.chefs", () -> "managers");
        settings.add("vigie.oidc.groups.machines", () -> "integrators");
        // off in the demo
        settings.add("vigie.password-policy", () -> "true");
    }

    @BeforeEach
    void sayWhereWeAre() {
        IdentityProvider.expect(port);
    }

    Visitor signedIn(String name) {
        IdentityProvider.knows(name);
        return signedInAs(name);
    }

    Visitor signedInAs(String login) {
        var visitor = new Visitor(port);
        var page = visitor.signsIn(visitor.opens(TASKLIST), login);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return visitor;
    }

    /** Tokens count seconds: what is said within the same one is no news. */
    static void awaitNextSecond() {
        var second = Instant.now().getEpochSecond();
        await().until(() -> Instant.now().getEpochSecond() > second);
    }

    /** A name that nobody has yet. */
    static String somebody() {
        return "p." + UUID.randomUUID().toString().substring(0, 8);
    }

    List<String> groupsOf(String account) {
        return identities.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }

    Knock bearer(String path, String token) {
        return Knock.at(port, path).with("Authorization", "Bearer " + token);
    }
}
